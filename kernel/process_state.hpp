// kernel/process_state.hpp - the life of a process as one table: what may follow what, and what is refused.
//
//                    begin                     yield, yield for
//      Terminated ------------> Running ----------------------------> Yielded, YieldedFor
//       ^  ^   ^                |  |  ^ <---------------------------------+ |
//       |  |   +---terminate----+  |              wake                      |
//       |  |                       fault                                    |
//       |  |                       v                                        |
//       |  +-----terminate----- Faulted <----------------fault--------------+
//       +--------terminate, from any state that is alive
//
// Stopping parks the three states of a living process, each for itself, and resuming gives it back: upcalls are still
// delivered meanwhile, so a parked process that is woken is parked running. A faulted or terminated process begins a
// new life and nothing else.
// Errors   after() is empty where the event makes no sense; the caller refuses it and nothing changes.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "core/types.hpp"

namespace kernel {

enum class ProcessState : u8 {
  Running,            // has instructions to execute
  Yielded,            // waits for any upcall that can run
  YieldedFor,         // waits for one id, runs no function for it
  StoppedRunning,     // the same three, parked by the process console
  StoppedYielded,
  StoppedYieldedFor,
  Faulted,            // stopped by the kernel
  Terminated,         // ended by itself or by the process console
};
inline constexpr u32 kProcessStates = 8;

enum class ProcessEvent : u8 { Begin, Yield, YieldFor, Wake, Stop, Resume, Fault, Terminate };
inline constexpr u32 kProcessEvents = 8;

/// The states of a process that is dead are the last ones.
constexpr bool alive(ProcessState state) { return state < ProcessState::Faulted; }
constexpr bool stopped(ProcessState state) {
  return state == ProcessState::StoppedRunning || state == ProcessState::StoppedYielded || state == ProcessState::StoppedYieldedFor;
}
constexpr bool yielded(ProcessState state) { return state == ProcessState::Yielded || state == ProcessState::StoppedYielded; }
constexpr bool yielded_for(ProcessState state) { return state == ProcessState::YieldedFor || state == ProcessState::StoppedYieldedFor; }

/// The state that follows, if `event` can happen to a process in `state`.
constexpr std::optional<ProcessState> after(ProcessState state, ProcessEvent event) {
  using enum ProcessState;
  using Next = std::optional<ProcessState>;
  constexpr Next kNo{};
  constexpr std::array<std::array<Next, kProcessEvents>, kProcessStates> kTable{{
      // Begin    Yield    YieldFor    Wake            Stop               Resume      Fault    Terminate
      {{kNo,      Yielded, YieldedFor, kNo,            StoppedRunning,    kNo,        Faulted, Terminated}},  // Running
      {{kNo,      kNo,     kNo,        Running,        StoppedYielded,    kNo,        Faulted, Terminated}},  // Yielded
      {{kNo,      kNo,     kNo,        Running,        StoppedYieldedFor, kNo,        Faulted, Terminated}},  // YieldedFor
      {{kNo,      kNo,     kNo,        kNo,            kNo,               Running,    Faulted, Terminated}},  // StoppedRunning
      {{kNo,      kNo,     kNo,        StoppedRunning, kNo,               Yielded,    Faulted, Terminated}},  // StoppedYielded
      {{kNo,      kNo,     kNo,        StoppedRunning, kNo,               YieldedFor, Faulted, Terminated}},  // StoppedYieldedFor
      {{Running,  kNo,     kNo,        kNo,            kNo,               kNo,        kNo,     Terminated}},  // Faulted
      {{Running,  kNo,     kNo,        kNo,            kNo,               kNo,        kNo,     kNo}},         // Terminated
  }};
  return kTable[static_cast<u32>(state)][static_cast<u32>(event)];
}

constexpr std::string_view name_of(ProcessState state) {
  constexpr std::array<std::string_view, kProcessStates> kNames{"Running",        "Yielded",           "YieldedFor", "StoppedRunning",
                                                                "StoppedYielded", "StoppedYieldedFor", "Faulted",    "Terminated"};
  return kNames[static_cast<u32>(state)];
}

}  // namespace kernel
