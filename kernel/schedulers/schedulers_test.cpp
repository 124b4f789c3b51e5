// kernel/schedulers/schedulers_test.cpp - fairness and starvation, shown on recorded behaviour; host only.
#include <doctest/doctest.h>

#include "kernel/schedulers/cooperative.hpp"
#include "kernel/schedulers/feedback.hpp"
#include "kernel/schedulers/priority.hpp"
#include "kernel/schedulers/round_robin.hpp"
#include "kernel/schedulers/trace_fixture.hpp"

namespace {
using namespace kernel;
using schedulers::Behaviour;
using schedulers::Trace;

constexpr Behaviour kSpinner{};

TEST_CASE("round robin gives three spinners equal shares, a slice at a time") {
  Trace<RoundRobin> trace{{kSpinner, kSpinner, kSpinner}};
  const auto& history = trace.run(300);
  for (const int slot : {0, 1, 2}) CHECK(trace.share(slot) == 100);
  for (u32 at = 0; at < 300; ++at) CHECK(history[at] == static_cast<int>(at / 10 % 3));
}

TEST_CASE("under round robin nobody waits longer than all others' slices") {
  Trace<RoundRobin> trace{{kSpinner, {.busy = 3, .idle = 17}, kSpinner, {.busy = 1, .idle = 4}}};
  trace.run(5000);
  for (u8 slot = 0; slot < 4; ++slot) CHECK(trace.longest_wait(slot) <= 30);
}

TEST_CASE("under round robin a process that waits gives its turn to the next at once") {
  Trace<RoundRobin> trace{{{.busy = 2, .idle = 100}, kSpinner}};
  CHECK(trace.run(4) == std::vector{0, 0, 1, 1});
}

TEST_CASE("the cooperative scheduler lets a process run until it waits") {
  Trace<Cooperative> trace{{{.busy = 200, .idle = 10}, {.busy = 5, .idle = 0}}};
  const auto& history = trace.run(210);
  CHECK(std::ranges::all_of(history.begin(), history.begin() + 200, [](int slot) { return slot == 0; }));
  CHECK(history[200] == 1);
}

TEST_CASE("under the cooperative scheduler a spinner starves the others: that is its contract") {
  Trace<Cooperative> trace{{kSpinner, {.busy = 1, .idle = 1}}};
  trace.run(1000);
  CHECK(trace.share(1) == 0);
}

TEST_CASE("under the cooperative scheduler a process that is ready again at once still takes turns") {
  Trace<Cooperative> trace{{{.busy = 1, .idle = 0}, {.busy = 1, .idle = 0}, {.busy = 1, .idle = 0}}};
  trace.run(300);
  for (const int slot : {0, 1, 2}) CHECK(trace.share(slot) == 100);
}

TEST_CASE("with fixed priorities the lower slot takes the processor in the middle of a higher one's work") {
  Trace<FixedPriority> trace{{{.busy = 2, .idle = 8, .first = 5}, kSpinner}};
  CHECK(trace.run(12) == std::vector{1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1});
  trace.run(1000);
  CHECK(trace.longest_wait(0) == 0);
}

TEST_CASE("with fixed priorities a spinner starves all higher slots: that is the contract") {
  Trace<FixedPriority> trace{{{.busy = 1, .idle = 1}, kSpinner, {.busy = 1, .idle = 1}}};
  trace.run(1000);
  CHECK(trace.share(2) == 0);
}

TEST_CASE("feedback: a process that computes sinks level by level and gets longer slices") {
  Trace<MultiLevelFeedback> trace{{kSpinner, kSpinner}};
  const auto& history = trace.run(260);
  const auto slot_at = [&](u32 at) { return history[at]; };
  for (u32 at = 0; at < 20; ++at) CHECK(slot_at(at) == static_cast<int>(at / 10));          // 10 ms each
  for (u32 at = 20; at < 60; ++at) CHECK(slot_at(at) == static_cast<int>((at - 20) / 20));  // 20 ms each
  for (u32 at = 60; at < 260; ++at) CHECK(slot_at(at) == static_cast<int>((at - 60) / 50 % 2));
  CHECK(trace.scheduler().level_of(0) == 2);
}

TEST_CASE("feedback: a process that waits soon does not wait behind those that compute") {
  Trace<MultiLevelFeedback> trace{{kSpinner, kSpinner, {.busy = 2, .idle = 20, .first = 200}}};
  trace.run(4900);
  CHECK(trace.longest_wait(2) == 0);
  CHECK(trace.scheduler().level_of(2) == 0);
}

TEST_CASE("feedback: the refresh brings every process back, not one of each level") {
  Trace<MultiLevelFeedback> trace{{kSpinner, kSpinner, kSpinner, kSpinner, kSpinner, kSpinner}};
  trace.run(4999);
  for (u8 slot = 0; slot < 6; ++slot) CHECK(trace.scheduler().level_of(slot) == 2);
  trace.run(2);
  for (u8 slot = 0; slot < 6; ++slot) CHECK(trace.scheduler().level_of(slot) == 0);
  trace.run(1000);  // and they sink again from there
  for (u8 slot = 0; slot < 6; ++slot) CHECK(trace.scheduler().level_of(slot) == 2);
}

TEST_CASE("feedback: whoever sank has a turn at least every five seconds, whatever the urgent ones do") {
  // Two that never use a slice up keep the first level busy for ever; the spinner is on the last.
  Trace<MultiLevelFeedback> trace{{{.busy = 9, .idle = 0, .first = 100}, {.busy = 9, .idle = 0, .first = 100}, kSpinner}};
  trace.run(30'000);
  CHECK(trace.share(2, 100) > 0);
  CHECK(trace.longest_wait(2) <= 5000 + 20);
}

TEST_CASE("every scheduler says nobody when nobody is ready, and everybody else is not forgotten afterwards") {
  const std::vector<Behaviour> quiet{{.busy = 1, .idle = 50, .first = 10}};
  const auto ran = [&]<class S>(S) {
    Trace<S> trace{quiet};
    const auto& history = trace.run(200);
    CHECK(history[0] == -1);
    CHECK(trace.share(0) == 4);
  };
  ran(RoundRobin{}), ran(Cooperative{}), ran(FixedPriority{}), ran(MultiLevelFeedback{});
}
}  // namespace
