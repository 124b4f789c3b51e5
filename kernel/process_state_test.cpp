// kernel/process_state_test.cpp - every state against every event, and the promises the table as a whole keeps.
#include "kernel/process_state.hpp"

#include <doctest/doctest.h>

#include <set>
#include <tuple>

namespace {
using namespace kernel;
using enum ProcessState;
using enum ProcessEvent;

constexpr std::array<ProcessState, kProcessStates> kStates{Running,        Yielded,           YieldedFor, StoppedRunning,
                                                           StoppedYielded, StoppedYieldedFor, Faulted,    Terminated};
constexpr std::array<ProcessEvent, kProcessEvents> kEvents{Begin, Yield, YieldFor, Wake, Stop, Resume, Fault, Terminate};

TEST_CASE("exactly the transitions of the specification exist") {
  using Step = std::tuple<ProcessState, ProcessEvent, ProcessState>;
  std::set<Step> expected{
      {Running, Yield, Yielded}, {Running, YieldFor, YieldedFor}, {Yielded, Wake, Running}, {YieldedFor, Wake, Running},
      {StoppedYielded, Wake, StoppedRunning}, {StoppedYieldedFor, Wake, StoppedRunning},
      {Running, Stop, StoppedRunning}, {Yielded, Stop, StoppedYielded}, {YieldedFor, Stop, StoppedYieldedFor},
      {StoppedRunning, Resume, Running}, {StoppedYielded, Resume, Yielded}, {StoppedYieldedFor, Resume, YieldedFor},
      {Faulted, Begin, Running}, {Terminated, Begin, Running}, {Faulted, Terminate, Terminated}};
  for (const ProcessState state : kStates)
    if (alive(state)) expected.insert({state, Fault, Faulted}), expected.insert({state, Terminate, Terminated});
  std::set<Step> found;
  for (const ProcessState state : kStates)
    for (const ProcessEvent event : kEvents)
      if (const auto next = after(state, event)) found.insert({state, event, *next});
  CHECK(found == expected);
}

TEST_CASE("stopping and resuming gives back the state there was") {
  for (const ProcessState state : {Running, Yielded, YieldedFor}) CHECK(after(*after(state, Stop), Resume) == state);
}

TEST_CASE("a stopped process is neither stopped again nor runs before it is resumed") {
  for (const ProcessState state : {StoppedRunning, StoppedYielded, StoppedYieldedFor}) {
    CHECK_FALSE(after(state, Stop));
    for (const ProcessEvent event : kEvents)
      if (event != Resume) CHECK(after(state, event) != Running);
  }
}

TEST_CASE("a dead process only begins anew") {
  for (const ProcessState state : {Faulted, Terminated})
    for (const ProcessEvent event : kEvents)
      if (const auto next = after(state, event)) CHECK((event == Begin || *next == Terminated));
}

TEST_CASE("a living process never begins: its life would be lost without an end") {
  for (const ProcessState state : kStates)
    if (alive(state)) CHECK_FALSE(after(state, Begin));
}

TEST_CASE("every state has a name of its own") {
  std::set<std::string_view> names;
  for (const ProcessState state : kStates) names.insert(name_of(state));
  CHECK(names.size() == kProcessStates);
}
}  // namespace
