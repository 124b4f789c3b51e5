// kernel/process.hpp - one process: registers, memory, pending upcalls, grants. Lives at the top of its own block.
//
// A process dies by exit, by a fault or by a restart. Its record stays where it is; its id ends, so whatever
// a capsule still holds of it (an id, a queued alarm, a half-done write) fits nobody any more.
#pragma once
#include <array>
#include <optional>
#include <utility>

#include "kernel/grant.hpp"
#include "kernel/grant_place.hpp"
#include "kernel/identity.hpp"
#include "kernel/ports/attention.hpp"
#include "kernel/ports/board.hpp"
#include "kernel/ports/user_context.hpp"
#include "kernel/process_memory.hpp"
#include "kernel/process_state.hpp"
#include "kernel/upcall_queue.hpp"

namespace kernel {

class Process;
namespace ports {
/// The process that a trap of these registers interrupted (kernel/ports/placement.hpp).
Process& process_of(UserContext& context);
}  // namespace ports

/// What a system call registered for a driver's upcall. Two words of the grant.
struct Subscription {
  core::Address function = 0;
  u32 appdata = 0;
};

/// What a process asked for last, for reports.
struct LastCall {
  u8 call_class = 0xff;  // none yet
  u32 argument0 = 0;     // the driver, where the class has one
  u32 argument1 = 0;
};

/// Kept for reports. The parts of the last call stand apart, where they leave no gaps.
struct ProcessStatistics {
  u64 run_ticks = 0;  // of the board's clock, kernel work on its behalf included
  u32 system_calls = 0;
  u32 dropped_upcalls = 0;
  u32 slice_expirations = 0;
  core::Address stack_top = 0;   // as the process noted them; 0: not noted
  core::Address heap_start = 0;
  u32 last_argument0 = 0;
  u32 last_argument1 = 0;
  u16 restarts = 0;
  u8 last_class = LastCall{}.call_class;

  LastCall last_call() const { return {.call_class = last_class, .argument0 = last_argument0, .argument1 = last_argument1}; }
  void note_call(const LastCall& call) {
    last_class = call.call_class;
    last_argument0 = call.argument0;
    last_argument1 = call.argument1;
  }
};

/// Derived from what a trap of it saves: that is how a trap finds it.
class Process : ports::UserContext {
  friend Process& ports::process_of(UserContext& context);

 public:
  /// Part of the application's header, by offset from its start: a header is less than 64 KiB.
  struct HeaderPart {
    u16 offset = 0;
    u16 bytes = 0;
  };
  struct Image {
    core::Address entry = 0;         // first instruction
    HeaderPart name{};               // UTF-8, or empty
    HeaderPart permissions{};        // entries of the permission list; at offset 0: there is no list
    HeaderPart writeable_regions{};  // entries that declare writeable flash
    HeaderPart storage{};            // the storage permissions, or empty
    ShortId short_id{};
  };

  Process(const Image& image, const ProcessMemory::Layout& layout) : m_memory{layout}, m_image{image} {}

  /// Begins a new life. False if the memory cannot be protected: then the process is left terminated.
  bool begin(ProcessId id);
  /// Ends the life by `event`, a fault or a termination. The queue and the grants are gone with it.
  void end(ProcessEvent event, std::optional<u32> completion_code);
  /// Parks the process, or lets it go on. False if it is not alive, or is stopped already, or is not.
  bool stop() { return change(ProcessEvent::Stop); }
  bool resume() { return change(ProcessEvent::Resume); }

  ProcessId id() const { return {.life = m_life, .slot = m_slot}; }
  /// In the application's flash: its name, its permission entries, its entries of writeable flash, and its first byte
  /// behind the protected part.
  core::AddressRange name() const { return in_flash(m_image.name); }
  core::AddressRange permissions() const { return in_flash(m_image.permissions); }
  core::AddressRange writeable_regions() const { return in_flash(m_image.writeable_regions); }
  core::AddressRange storage_permissions() const { return in_flash(m_image.storage); }
  core::Address app_start() const { return m_memory.layout().flash.start + m_memory.layout().protected_bytes; }
  /// Without a permission list everything is allowed.
  bool has_permissions() const { return m_image.permissions.offset != 0; }
  ShortId short_id() const { return m_image.short_id; }
  ProcessState state() const { return m_state; }
  bool alive() const { return kernel::alive(m_state); }
  bool ready() const { return m_state == ProcessState::Running; }

  ProcessMemory& memory() { return m_memory; }
  const ProcessMemory& memory() const { return m_memory; }
  ports::UserContext& context() { return *this; }
  const ports::UserContext& context() const { return *this; }
  GrantPlace& grant(GrantSlot slot) { return m_grants[slot.index]; }
  GrantPlace grant(GrantSlot slot) const { return m_grants[slot.index]; }
  /// Where an allocated grant lies.
  core::Address address_of(GrantPlace grant) const { return m_memory.layout().record - grant.distance(); }
  /// Whether drivers write what this process may read without asking; from its first such allow to the end of its life.
  bool kept_informed() const { return m_kept_informed; }
  void keep_informed() {
    m_kept_informed = true;
    ports::want_attention();
  }
  /// True once in each life: whoever asks in vain again and again does not fill the log.
  bool first_refusal() { return !std::exchange(m_refusal_seen, true); }
  ProcessStatistics& statistics() { return m_statistics; }
  const ProcessStatistics& statistics() const { return m_statistics; }
  std::optional<u32> completion_code() const { return m_completed ? std::optional{m_completion_code} : std::nullopt; }

  /// Hands the process an upcall: completes what it waits for, wakes it, or queues. Dead: NoDevice; full: NoMemory.
  core::Result<> deliver(const Upcall& upcall);
  void forget_upcalls(UpcallId id) { m_upcalls.remove_all(id); }
  void forget_upcalls_where(auto unwanted) { m_upcalls.remove_where(unwanted); }
  u32 pending_upcalls() const { return m_upcalls.size(); }
  bool has_callable_upcall() const { return m_upcalls.has_callable(); }
  /// Yield-NoWait: runs the first callable upcall, if there is one; records stay for a later Yield-WaitFor.
  void run_next_upcall();

  /// Yield-Wait: runs the first callable upcall, or waits for one.
  void wait();
  /// Yield-WaitFor: takes the first upcall of `id`, or waits for it; nullopt waits for ever.
  void wait_for(std::optional<UpcallId> id);

  /// Whether the saved frame lies in memory the kernel may write on the process's behalf.
  bool frame_accessible() const { return ports::stack_in(context(), m_memory.accessible()); }

 private:
  /// False, and nothing changes, if the table of kernel/process_state.hpp has no such transition.
  bool change(ProcessEvent event);
  core::AddressRange in_flash(HeaderPart part) const {
    const core::Address start = m_memory.layout().flash.start + part.offset;
    return {start, start + part.bytes};
  }
  void run(const Upcall& upcall);
  void answer_wait(const std::array<u32, 3>& arguments);

  // Every process pays for these; the small ones stand together. kernel/sizes.cpp checks what they add up to.
  ProcessMemory m_memory{};
  UpcallQueue m_upcalls{};
  std::array<GrantPlace, ports::kGrantSlots> m_grants{};
  ProcessStatistics m_statistics{};
  Image m_image{};
  u32 m_completion_code = 0;  // whether there is one stands with what is as small
  u32 m_life = ProcessId{}.life;
  u8 m_slot = ProcessId{}.slot;
  ProcessState m_state = ProcessState::Terminated;
  std::optional<UpcallId> m_waits_for{};
  bool m_kept_informed = false;
  bool m_refusal_seen = false;
  bool m_completed = false;
};

}  // namespace kernel
