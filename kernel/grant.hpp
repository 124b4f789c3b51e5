// kernel/grant.hpp - Grant<State, Shape>: what one driver knows of each process, kept in that process's memory.
//
// A driver can never run the kernel out of memory and never holds state for a process that is gone.
// Errors   enter: Invalid (the process is gone or restarted), Fail (dead, or this grant is entered already),
//          NoMemory (the process has no room for the grant).
// Memory   Shape::bytes() of the using process's block, taken at first use; one slot in its record.
// Context  kernel loop. Nothing that enter() hands out may outlive the call.
#pragma once
#include <array>
#include <bit>
#include <concepts>
#include <type_traits>

#include "core/optional_ref.hpp"
#include "core/result.hpp"
#include "kernel/process_id.hpp"
#include "kernel/user_bytes.hpp"

namespace kernel {

class Process;
class GrantPlace;
/// Position of a driver's entry in the grant table of every process record; the board numbers them.
struct GrantSlot {
  u8 index = 0;
};

/// Counts of upcalls and shared buffers, which are ABI, and the size of the driver's own state. Two words, loaded as such.
struct alignas(4) GrantShape {
  u8 upcalls = 0;
  u8 read_only = 0;
  u8 read_write = 0;
  u8 userspace_readable = 0;
  u8 state_alignment = 4;
  u16 state_bytes = 0;

  /// Subscriptions and shared buffers are two words each.
  constexpr u32 state_offset() const {
    const u32 words = 8u * (upcalls + read_only + read_write + userspace_readable);
    return (words + state_alignment - 1) / state_alignment * state_alignment;
  }
  constexpr u32 bytes() const { return state_offset() + state_bytes; }
};

/// A new grant is all zero bytes, so the state's initial value has to be that: no padding, no pointers, no
/// initialisers other than zero.
template <class State>
concept GrantState = std::is_trivially_copyable_v<State> && std::is_trivially_destructible_v<State> &&
                     std::has_unique_object_representations_v<State> && alignof(State) <= 8 &&
                     std::bit_cast<std::array<u8, sizeof(State)>>(State{}) == std::array<u8, sizeof(State)>{};

template <GrantState State, u8 Upcalls, u8 ReadOnlyAllows, u8 ReadWriteAllows, u8 UserspaceReadableAllows = 0>
class Grant;

/// What a process shared with the driver, and the way to call it back. Made by Grant::enter alone, and valid inside it.
class GrantAccess {
 public:
  /// The buffer shared under `number`; an empty one if none is, or if the number does not exist.
  ReadableBytes read_only(auto number) const { return read_only_at(static_cast<u32>(number)); }
  WritableBytes read_write(auto number) const { return read_write_at(static_cast<u32>(number)); }
  /// What the process reads whenever it likes, also while the driver writes it.
  WritableBytes userspace_readable(auto number) const { return userspace_readable_at(static_cast<u32>(number)); }
  /// Queues an upcall. NoMemory: the queue is full and nobody waits for this one; it is dropped and counted.
  core::Result<> schedule(auto upcall, u32 argument0, u32 argument1, u32 argument2) {
    return schedule_at(static_cast<u32>(upcall), {argument0, argument1, argument2});
  }
  ProcessId process() const;
  /// How many upcalls of all drivers wait for the process to yield.
  u32 pending_upcalls() const;

 private:
  template <GrantState, u8, u8, u8, u8>
  friend class Grant;
  constexpr GrantAccess(Process& process, GrantSlot slot, GrantShape shape)
      : m_process{process}, m_slot{slot}, m_shape{shape} {}

  ReadableBytes read_only_at(u32 number) const;
  WritableBytes read_write_at(u32 number) const;
  WritableBytes userspace_readable_at(u32 number) const;
  core::Result<> schedule_at(u32 upcall, std::array<u32, 3> arguments);

  Process& m_process;
  GrantSlot m_slot;
  GrantShape m_shape;
};

enum class IfMissing : u8 { Allocate, Skip };

/// A grant that is open; closes at the end of its scope. Made by Grant::enter alone.
class OpenGrant {
 public:
  OpenGrant(const OpenGrant&) = delete;
  OpenGrant& operator=(const OpenGrant&) = delete;
  ~OpenGrant();

 private:
  template <GrantState, u8, u8, u8, u8>
  friend class Grant;

  /// Checks the life, the state and the re-entry, and marks the grant entered before anything reads it.
  static core::Result<core::OptionalRef<Process>> enter(ProcessId process, GrantSlot slot, GrantShape shape, IfMissing missing);
  /// The same for whoever lives in a slot now, if the grant is there.
  static core::Result<core::OptionalRef<Process>> enter_in_slot(u8 process_slot, GrantSlot slot);
  static core::Result<core::OptionalRef<Process>> enter_of(core::OptionalRef<Process> process, GrantSlot slot, GrantShape shape, IfMissing missing);
  [[gnu::noinline]] static core::Result<core::OptionalRef<Process>> enter_new(Process& process, GrantSlot slot, GrantShape shape, IfMissing missing);
  /// Takes the grant if there is none yet, and does not enter it.
  static core::Result<> ensure(ProcessId process, GrantSlot slot, GrantShape shape);
  /// Of a grant that is marked.
  OpenGrant(Process& process, GrantSlot slot);
  core::Address state(GrantShape shape) const;

  Process& m_process;
  GrantPlace& m_place;
};

/// The id of whoever lives in `slot` now.
core::Result<ProcessId> process_in_slot(u8 slot);
/// Nobody lives in slots from here on.
u8 process_slots();

template <GrantState State, u8 Upcalls, u8 ReadOnlyAllows, u8 ReadWriteAllows, u8 UserspaceReadableAllows>
class Grant {
 public:
  static constexpr GrantShape kShape{.upcalls = Upcalls, .read_only = ReadOnlyAllows, .read_write = ReadWriteAllows,
                                     .userspace_readable = UserspaceReadableAllows,
                                     .state_alignment = alignof(State) < 4 ? 4 : alignof(State),
                                     .state_bytes = sizeof(State)};

  constexpr explicit Grant(GrantSlot slot) : m_slot{slot} {}
  constexpr GrantSlot slot() const { return m_slot; }

  /// Runs body(State&, GrantAccess&) if `process` is this very life, alive, with room for a grant.
  template <class Body>
  auto enter(ProcessId process, Body body) -> core::Result<std::invoke_result_t<Body, State&, GrantAccess&>> {
    return enter_if(process, IfMissing::Allocate, body);
  }

  /// The same for a process that has used the driver before; NoMemory if it has not.
  template <class Body>
  auto enter_existing(ProcessId process, Body body) -> core::Result<std::invoke_result_t<Body, State&, GrantAccess&>> {
    return enter_if(process, IfMissing::Skip, body);
  }

  /// The same for whoever lives in a process slot now. Invalid: nobody does.
  template <class Body>
  auto enter_in_slot(u8 process_slot, Body body) -> core::Result<std::invoke_result_t<Body, State&, GrantAccess&>> {
    return run_in(OpenGrant::enter_in_slot(process_slot, m_slot), body);
  }

  /// Takes the grant if `process` has none yet, for a command that needs nothing of it: that there is no room shows here.
  core::Result<> ensure(ProcessId process) const { return OpenGrant::ensure(process, m_slot, kShape); }

  /// Runs body(State&, GrantAccess&) for every live process that has this grant already, in slot order from
  /// `first_slot` round to it again, until body returns false. From the first slot of all if nobody is that far up.
  template <class Body>
  void each_from(u8 first_slot, Body body);
  template <class Body>
  void each(Body body) {
    each_from(0, [&](State& state, GrantAccess& access) { body(state, access); return true; });
  }

 private:
  template <class Body>
  auto enter_if(ProcessId process, IfMissing missing, Body& body) {
    return run_in(OpenGrant::enter(process, m_slot, kShape, missing), body);
  }
  template <class Body>
  auto run_in(const core::Result<core::OptionalRef<Process>>& opened, Body& body)
      -> core::Result<std::invoke_result_t<Body, State&, GrantAccess&>>;

  GrantSlot m_slot;
};

}  // namespace kernel

#include "kernel/grant_inline.hpp"
