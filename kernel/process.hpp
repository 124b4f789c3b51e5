// kernel/process.hpp - one process: registers, memory, pending upcalls, grants. Lives at the top of its own block.
//
// A process dies by exit, by a fault or by a restart. Its record stays where it is; its id ends, so whatever
// a capsule still holds of it (an id, a queued alarm, a half-done write) fits nobody any more.
#pragma once
#include <array>
#include <optional>

#include "kernel/grant.hpp"
#include "kernel/identity.hpp"
#include "kernel/ports/board.hpp"
#include "kernel/ports/user_context.hpp"
#include "kernel/process_memory.hpp"
#include "kernel/process_state.hpp"
#include "kernel/upcall_queue.hpp"

namespace kernel {

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

/// Kept for reports.
struct ProcessStatistics {
  LastCall last_call{};
  core::Address stack_top = 0;   // as the process noted them; 0: not noted
  core::Address heap_start = 0;
  u64 run_ticks = 0;  // of the board's clock, kernel work on its behalf included
  u32 system_calls = 0;
  u32 dropped_upcalls = 0;
  u32 slice_expirations = 0;
  u16 restarts = 0;
};

class Process {
 public:
  struct Image {
    core::AddressRange name{};      // UTF-8 in the application's flash, or empty
    core::Address app_start = 0;    // first byte behind the protected part
    core::Address entry = 0;        // first instruction
    core::Address permissions = 0;  // address of the permission entries in flash
    u16 permission_count = 0;
    u16 writeable_count = 0;
    core::Address writeable_regions = 0;  // address of the writeable-flash entries in flash
    bool has_permissions = false;   // without a list everything is allowed
    ShortId short_id{};
  };

  Process(const Image& image, const ProcessMemory::Layout& layout) : m_image{image}, m_memory{layout} {}

  /// Begins a new life. False if the memory cannot be protected: then the process is left terminated.
  bool begin(ProcessId id);
  /// Ends the life by `event`, a fault or a termination. The queue and the grants are gone with it.
  void end(ProcessEvent event, std::optional<u32> completion_code);
  /// Parks the process, or lets it go on. False if it is not alive, or is stopped already, or is not.
  bool stop() { return change(ProcessEvent::Stop); }
  bool resume() { return change(ProcessEvent::Resume); }

  ProcessId id() const { return m_id; }
  const Image& image() const { return m_image; }
  ShortId short_id() const { return m_image.short_id; }
  ProcessState state() const { return m_state; }
  bool alive() const { return kernel::alive(m_state); }
  bool ready() const { return m_state == ProcessState::Running; }

  ProcessMemory& memory() { return m_memory; }
  const ProcessMemory& memory() const { return m_memory; }
  ports::UserContext& context() { return m_context; }
  const ports::UserContext& context() const { return m_context; }
  /// Where the grant lies; 0 before its first use.
  core::Address& grant(GrantSlot slot) { return m_grants[slot.index]; }
  core::Address grant(GrantSlot slot) const { return m_grants[slot.index]; }
  /// One bit a slot: set while a capsule is inside the grant.
  u32& entered_grants() { return m_entered_grants; }
  /// Whether drivers write what this process may read without asking; from its first such allow to the end of its life.
  bool kept_informed() const { return m_kept_informed; }
  void keep_informed() { m_kept_informed = true; }
  ProcessStatistics& statistics() { return m_statistics; }
  const ProcessStatistics& statistics() const { return m_statistics; }
  std::optional<u32> completion_code() const { return m_completion_code; }

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
  bool frame_accessible() const { return ports::stack_in(m_context, m_memory.accessible()); }

 private:
  /// False, and nothing changes, if the table of kernel/process_state.hpp has no such transition.
  bool change(ProcessEvent event);
  void run(const Upcall& upcall);
  void answer_wait(const std::array<u32, 3>& arguments);

  ports::UserContext m_context{};
  Image m_image{};
  ProcessMemory m_memory{};
  UpcallQueue m_upcalls{};
  std::array<core::Address, ports::kGrantSlots> m_grants{};
  u32 m_entered_grants = 0;
  ProcessStatistics m_statistics{};
  std::optional<u32> m_completion_code{};
  ProcessId m_id{};
  ProcessState m_state = ProcessState::Terminated;
  std::optional<UpcallId> m_waits_for{};
  bool m_kept_informed = false;
};

}  // namespace kernel
