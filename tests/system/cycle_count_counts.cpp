// tests/system/cycle_count_counts.cpp - the cycle count advances while it runs, stands while it is stopped, and belongs to one process.
//
// row: drivers
#include "contract/cycle_count.hpp"
#include "tests/system/check.hpp"

using namespace test;
using namespace contract::cycle_count;

namespace {
Return ask(Command command) { return user::command(kDriver, static_cast<u32>(command), 0, 0); }
u64 count() {
  const Return result = ask(Command::Count);
  check(result.tag == static_cast<u32>(ReturnTag::SuccessU64), "a count of 64 bits");
  return static_cast<u64>(result.value1) << 32 | result.value0;
}
void spin() {
  for (volatile u32 round = 0; round < 1000; round = round + 1) {
  }
}
}  // namespace

int main() {
  check(ask(Command::Exists).tag == static_cast<u32>(ReturnTag::Success), "exists");
  check(count() == 0, "nothing before the start");
  check(ask(Command::Start).ok(), "start");
  const u64 before = count();
  spin();
  const u64 after = count();
  check(after >= before + 1000, "it advances");
  check(ask(Command::Stop).ok(), "stop");
  const u64 stopped = count();
  spin();
  check(stopped >= after && count() == stopped, "it stands");
  check(ask(Command::Start).ok() && count() >= stopped, "it goes on from there");
  check(ask(Command::Stop).ok() && ask(Command::Reset).ok() && count() == 0, "reset");
  check(failed(ask(static_cast<Command>(5)), ErrorCode::NoSupport), "unknown command");
  passed();
}
