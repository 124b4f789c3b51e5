// kernel/kernel.cpp - the kernel loop and the ends of processes.
#include "kernel/kernel.hpp"

#include "kernel/board.hpp"
#include "kernel/gate.hpp"
#include "kernel/ports/protection.hpp"

namespace kernel {

constinit ProcessTable processes{};
constinit RoundRobin scheduler{};

namespace {
/// The kernel's own memory of the trap it is in.
struct Turn {
  core::OptionalRef<Process> running{};
  bool life_over = false;   // the interrupted registers belong to nobody
  bool slice_over = false;  // the running process has had its time
};
constinit Turn turn{};
constinit ports::UserContext nobody{};  // where the registers of an ended life go
constinit ports::Switch change{};

void serve_interrupt(u16 line) {
  for (const InterruptEntry& entry : board.interrupts)
    if (entry.line == line) through_gate([&] { entry.handler.handle_interrupt(); });
  ports::finish_interrupt(line);
}

/// Bottom halves first: they raise most of the deferred calls.
void serve_pending() {
  for (;;) {
    if (const auto line = ports::take_interrupt()) serve_interrupt(*line);
    else if (const u32 call = take_deferred_call(); call < board.deferred_calls.size())
      through_gate([&] { board.deferred_calls[call].client.deferred_call(); });
    else return;
  }
}

void inform(const Process& process) {
  for (const DriverEntry& entry : board.drivers)
    if (entry.informing && process.grant(entry.slot) != 0) through_gate([&] { entry.informing->inform(process.id()); });
}

/// While drivers are informing, interrupts are taken: those are served before the process executes, which may change
/// who that is and what it has to be told.
bool is_informed(const Process& process) {
  if (!process.kept_informed()) return true;
  inform(process);
  return !ports::interrupts_recorded() && !deferred_calls_pending();
}

Process& ready_process() {
  for (;;) {
    serve_pending();
    if (const auto slot = scheduler.next(turn.slice_over)) return *processes.in_slot(*slot);
    board.stop_slice();
    turn.slice_over = true;  // whoever runs next begins a new one
    ports::wait_for_interrupt();
  }
}

Process& wait_for_ready_process() {
  for (;;) {
    Process& process = ready_process();
    if (is_informed(process)) return process;
  }
}

const ports::Switch* switch_to(Process& process) {
  change.save = turn.life_over || !turn.running ? &nobody : &turn.running->context();
  change.load = &process.context();
  turn = {.running = process};
  scheduler.running(process.id().slot);
  ports::load_protection(process.memory().plan());
  board.start_slice(kTimeSliceMicroseconds);
  return &change;
}

bool is_running(const Process& process) { return turn.running && turn.running->id() == process.id(); }
}  // namespace

core::OptionalRef<Process> running_process() { return turn.running; }
void forget_turn() { turn = {}; }

void time_slice_expired() { turn.slice_over = true; }

void end_process(Process& process, ProcessState final_state, std::optional<u32> completion_code) {
  if (is_running(process)) turn.life_over = true;
  process.end(final_state, completion_code);
  scheduler.note(process);
}

void restart_process(Process& process, std::optional<u32> completion_code) {
  end_process(process, ProcessState::Terminated, completion_code);
  ++process.statistics().restarts;
  (void)process.begin(processes.next_life(process.id().slot));  // a layout that was protected once can be again
  scheduler.note(process);
}

const ports::Switch* schedule() {
  Process& next = wait_for_ready_process();
  const bool same_life = is_running(next) && !turn.life_over;
  if (same_life && !turn.slice_over) return nullptr;
  if (!same_life) return switch_to(next);
  turn.slice_over = false;  // alone: a new slice for the same process
  board.start_slice(kTimeSliceMicroseconds);
  return nullptr;
}

}  // namespace kernel
