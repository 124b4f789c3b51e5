// tests/fuzz/system_call_model.hpp - what a process may rely on, from the answers it got: its memory to the byte, what it shared and
// subscribed to, and which upcalls wait for it. Knows nothing of how the kernel does it.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "kernel/board.hpp"
#include "kernel/process.hpp"
#include "tests/host_port/scripted_board.hpp"

namespace fuzz {

struct Pending {
  kernel::UpcallId id{};
  bool callable = false;
  std::array<u32, 3> arguments{};
};

/// One life of one process.
class LifeModel {
 public:
  static constexpr u32 kMostNumbers = 16;
  enum Kind : u8 { ReadOnly, ReadWrite };

  /// The process has just begun this life: checks that it begins as every life does.
  explicit LifeModel(kernel::Process& process);

  kernel::ProcessId id() const { return m_id; }
  core::AddressRange memory() const { return {m_start, m_break}; }
  bool dead() const { return m_dead; }
  void died() { m_dead = true, m_queue.clear(); }

  /// The process's memory is what it has to be.
  void check(const kernel::Process& process) const;
  void wrote(core::Address at, std::span<const u8> bytes);
  /// What is there: in its memory, or in its flash.
  std::span<const u8> bytes(core::Address at, u32 count) const;

  bool may_share(const kernel::Process& process, core::Address start, u32 length, bool read_only) const;
  bool may_call(const kernel::Process& process, core::Address function) const;
  /// What was there before.
  kernel::SharedBuffer swap_buffer(Kind kind, kernel::UpcallId place, kernel::SharedBuffer buffer);
  kernel::SharedBuffer buffer(Kind kind, kernel::UpcallId place) const { return m_buffers[kind][place.slot][place.number]; }
  kernel::Subscription swap_subscription(kernel::UpcallId id, kernel::Subscription subscription);
  /// The kernel said that the break is there now: new bytes are zero.
  void moved_break(core::Address new_break);

  /// The driver schedules an upcall, and the kernel said whether it took it.
  void scheduled(const kernel::Process& process, kernel::ProcessState before, const Pending& upcall, bool taken);
  void yielded(const kernel::Process& process, const kernel::ports::UserContext& before, u32 variant, u32 flag, std::optional<kernel::UpcallId> wanted);

  host::SharedState state{};  // of the grant of host::kShared

 private:
  void check_ran(const kernel::Process& process, const Pending& upcall) const;
  void check_answered(const kernel::Process& process, const Pending& upcall, u32 fourth) const;
  std::optional<Pending> take(auto wanted);

  kernel::ProcessId m_id;
  core::Address m_start = 0, m_break = 0, m_high_water = 0;
  bool m_dead = false;
  std::array<std::array<std::array<kernel::SharedBuffer, kMostNumbers>, kernel::ports::kGrantSlots>, 2> m_buffers{};
  std::array<std::array<kernel::Subscription, kMostNumbers>, kernel::ports::kGrantSlots> m_subscriptions{};
  std::vector<Pending> m_queue{};
  std::optional<kernel::UpcallId> m_waits_for{};
};

}  // namespace fuzz
