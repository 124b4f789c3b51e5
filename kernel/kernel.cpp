// kernel/kernel.cpp - the kernel loop and the ends of processes.
#include "kernel/kernel.hpp"

#include <utility>

#include "kernel/board.hpp"
#include "kernel/gate.hpp"
#include "kernel/ports/attention.hpp"
#include "kernel/ports/protection.hpp"
#include "kernel/watchdog.hpp"

namespace kernel {

constinit ProcessTable processes{};
constinit ports::ChosenScheduler scheduler{};

namespace {
/// The kernel's own memory of the trap it is in.
struct Turn {
  core::OptionalRef<Process> running{};
  bool life_over = false;   // the interrupted registers belong to nobody
  bool slice_over = false;  // the running process has had its time
  bool new_slice = false;   // whoever runs next begins one
  u64 since = 0;            // tick from which on it has been running
};
constinit Turn turn{};
constinit ports::UserContext nobody{};  // where the registers of an ended life go
constinit ports::Switch change{};

core::OptionalRef<InterruptHandler> handler_of(u16 line) {
  for (const InterruptEntry& entry : board.interrupts)
    if (entry.line == line) return entry.handler;
  return {};
}

void serve_interrupt(u16 line) {
  if (const auto handler = handler_of(line)) through_window({}, [&] { handler->handle_interrupt(); });
  ports::finish_interrupt(line);
}

constexpr u32 kMostAtOnce = 1024;  // bottom halves and deferred calls; an interrupt that never ceases holds up processes, not for ever

/// Bottom halves first: they raise most of the deferred calls. Work that goes on in steps by raising itself again has the
/// rest of its steps at later entries into the kernel: processes run in between.
void serve_pending() {
  u32 calls_left = kMaxDeferredCalls;
  for (u32 step = 0; step < kMostAtOnce; ++step) {
    ports::attention.store(0, std::memory_order_relaxed);  // before looking: what comes in behind that sets it again
    if (const auto line = ports::take_interrupt()) {
      serve_interrupt(*line);
      continue;
    }
    const u32 call = calls_left == 0 ? kMaxDeferredCalls : take_deferred_call();
    if (call >= board.deferred_calls.size()) return calls_left == 0 ? ports::want_attention() : void();
    --calls_left;
    restart_watchdog();
    const DeferredEntry& entry = board.deferred_calls[call];
    through_window(entry.capsule, [&] { entry.client.deferred_call(); });
  }
  ports::want_attention();
}

u64 milliseconds() { return board.now() * 1000 / board.ticks_per_second; }

/// A slice that is over is reported to the scheduler once.
std::optional<u8> next_slot() {
  const Slice slice = turn.slice_over ? Slice::Over : Slice::Running;
  turn.new_slice |= std::exchange(turn.slice_over, false);
  return scheduler.next(slice, ports::ChosenScheduler::kWantsTime ? milliseconds() : 0);
}

void inform(const Process& process) {
  for (const DriverEntry& entry : board.drivers.entries())
    if (entry.informing && process.grant(entry.slot).allocated())
      (void)through_gate(entry.capsule, [&] { entry.informing->inform(process.id()); });
}

/// While drivers are informing, interrupts are taken: those are served before the process executes, which may change
/// who that is and what it has to be told. Deferred work that is left over has its turn later, and is told of then.
/// Out of line, as going to sleep is: the loop keeps no register for what is rare.
[[gnu::noinline]] bool is_informed(const Process& process) {
  inform(process);
  if (ports::interrupts_recorded()) return false;
  ports::want_attention();  // every system call of it comes by here
  return true;
}

/// An idle system has neither slice nor tick, and nothing counts.
[[gnu::noinline]] void stop_counting() {
  (void)charge_time();
  board.stop_slice();
  stop_tick();
  turn.new_slice = true;
  suspend_watchdog();
}

void wake_up() {
  ports::want_attention();
  turn.since = board.now();
}

Process& ready_process() {
  for (;;) {
    start_tick();
    restart_watchdog();
    if (ports::attention_wanted()) serve_pending();
    if (const auto slot = next_slot()) {
      Process& process = *processes.in_slot(*slot);
      if (process.kept_informed() && !is_informed(process)) continue;
      return process;
    }
    if (deferred_calls_pending() || ports::interrupts_recorded()) continue;  // nobody else wants the processor
    stop_counting();
    ports::wait_for_interrupt();
    wake_up();
  }
}

void begin_slice(const Process& process) {
  turn.new_slice = false;
  if (const auto slice = scheduler.slice_of(process.id().slot)) board.start_slice(*slice);
  else board.stop_slice();
}

/// A record is that of one slot; what lived in it when it last ran may be over (Turn::life_over).
bool is_running(const Process& process) { return turn.running.refers_to(process); }

ports::Change switch_to(Process& process) {
  change.save = turn.life_over || !turn.running ? nobody : turn.running->context();
  change.load = process.context();
  (void)charge_time();
  // A new life has what is left of the old one's slice: whoever begins anew again and again would keep the processor for ever.
  const bool goes_on = is_running(process) && !turn.new_slice;
  turn = {.running = process, .since = turn.since};
  scheduler.running(process.id().slot);
  ports::load_protection(process.memory().plan());
  if (!goes_on) begin_slice(process);
  return change;
}
}  // namespace

u64 charge_time() {
  const u64 now = board.now();
  if (turn.running) turn.running->statistics().run_ticks += now - turn.since;
  turn.since = now;
  return now;
}

void protection_changed(const Process& process) {
  if (is_running(process)) ports::load_protection(process.memory().plan());
}

core::OptionalRef<Process> running_process() { return turn.running; }
void forget_turn() {
  turn = {};
  stop_tick();
}

ports::Change schedule_anew() {
  turn.life_over = true;
  return schedule();
}

void time_slice_expired() {
  turn.slice_over = true;
  if (turn.running) ++turn.running->statistics().slice_expirations;
}

void end_process(Process& process, ProcessEvent event, std::optional<u32> completion_code) {
  if (is_running(process)) turn.life_over = true;
  process.end(event, completion_code);
  note_ready(process);
  for (const LifeEntry& entry : board.life_observers) call_out(entry.capsule, [&] { entry.observer.life_ended(process.id()); });
}

void restart_process(Process& process, std::optional<u32> completion_code) {
  if (process.alive()) end_process(process, ProcessEvent::Terminate, completion_code);
  ++process.statistics().restarts;
  (void)process.begin(processes.next_life(process.id().slot));  // a layout that was protected once can be again
  note_ready(process);
}

void remove_process(Process& process) {
  if (process.state() != ProcessState::Terminated) end_process(process, ProcessEvent::Terminate, std::nullopt);
  if (is_running(process)) {
    turn.running = {};  // nobody's registers are saved into a record that is gone
    ports::unload_protection();
  }
  processes.remove(process);
}

ports::Change schedule() {
  Process& next = ready_process();
  if (!scheduler.slice_of(next.id().slot)) suspend_watchdog();  // it may execute for as long as it likes
  if (!is_running(next) || turn.life_over) return switch_to(next);
  if (turn.new_slice) begin_slice(next);  // nobody else was ready
  return {};
}

}  // namespace kernel
