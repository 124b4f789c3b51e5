// tests/system/an_await_costs_90_instructions.cpp - a task that awaits an upcall executes at most 90 instructions more than the same
// system calls without the library.
//
// row: user library
// expect: ^an await: [0-9]+ instructions
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"
#include "user/async/all.hpp"
#include "user/cycle_count.hpp"

using namespace test;

namespace {
using namespace contract::console;
using tasks = user::Tasks<1, 128>;
constexpr u32 kRounds = 500;
constinit bool written = false;

u32 cycles() { return static_cast<u32>(std::to_underlying(user::cycle_count::count().value_or({}))); }

/// What the clock of this board shows for so many instructions.
u32 cycles_of_a_thousand_instructions() {
  const u32 begin = cycles();
  asm volatile(".rept 1000\n nop\n .endr");
  const u32 middle = cycles();
  return middle - begin - (cycles() - middle);
}

/// A write of nothing is answered at once, so that no time passes in which nothing is executed.
u32 raw_calls() {
  (void)user::subscribe(kDriver, 1, [](u32, u32, u32, void*) { written = true; }, nullptr);
  const u32 begin = cycles();
  for (u32 round = 0; round < kRounds; ++round) {
    (void)user::allow_read_only(kDriver, 1, {});
    (void)user::command(kDriver, 1, 0, 0);
    user::yield_wait();
    (void)user::allow_read_only(kDriver, 1, {});
  }
  return cycles() - begin;
}

tasks::Task<u32> awaits() {
  (void)co_await user::async::console::print("");
  const u32 begin = cycles();
  for (u32 round = 0; round < kRounds; ++round) (void)co_await user::async::console::print("");
  co_return cycles() - begin;
}
}  // namespace

int main() {
  (void)user::cycle_count::start();
  const u32 scale = cycles_of_a_thousand_instructions(), raw = raw_calls(), awaited = user::run(awaits());
  const u32 instructions = static_cast<u32>(u64{awaited - raw} * 1000 / scale / kRounds);
  say(core::Line<>{}.text("an await: ").decimal(instructions).text(" instructions above the system calls").view());
  check(written && instructions <= 90, "at most 90");
  passed();
}
