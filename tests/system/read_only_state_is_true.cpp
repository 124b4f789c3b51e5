// tests/system/read_only_state_is_true.cpp - the read-only state shows pending upcalls and the time without a system call.
//
// row: drivers
#include "contract/read_only_state.hpp"
#include "tests/system/check.hpp"

using namespace test;
using namespace contract::read_only_state;

namespace {
struct State {
  volatile u32 switches, pending;
  volatile u32 time_low, time_high;
};
alignas(8) State state{};
static_assert(sizeof(State) == Layout::kBytes);
}  // namespace

int main() {
  check(user::command(kDriver, 0, 0, 0).tag == static_cast<u32>(ReturnTag::Success), "exists");
  check(user::command(kDriver, 1, 0, 0).value0 == kVersion, "version");
  const u32 start = address_of(&state);
  check(failed(user::port::call<7>(kDriver, 1, start, 16), ErrorCode::NoSupport, start, 16), "there is one buffer");
  check(failed(user::port::call<7>(kDriver, 0, 4, 16), ErrorCode::Invalid, 4, 16), "not the caller's memory");
  check(succeeded(user::port::call<7>(kDriver, 0, start, 16), 0, 0), "shared");

  const u32 first = state.switches;
  check(state.pending == 0, "nothing waits");
  (void)user::memop(2, 0);
  check(state.switches == first + 1, "one more time resumed");
  (void)raw_subscribe(kAlarm, 0, 0, 0);
  constexpr u32 kHundredthOfASecond = 100;
  arm_alarm(user::command(kAlarm, static_cast<u32>(contract::alarm::Command::Frequency), 0, 0).value0 / kHundredthOfASecond);
  const u32 armed = state.time_low;
  while (state.pending == 0) {
  }
  check(state.time_low != armed, "time goes on; the alarm was seen without a system call");
  wait_for_alarm();
  check(state.pending == 0, "it was taken");
  check(succeeded(user::port::call<7>(kDriver, 0, start, 4), start, 16), "the buffer of before");
  const u32 time = state.time_low;
  const u32 switches = state.switches;
  (void)user::memop(2, 0);
  check(state.time_low == time && state.switches == switches + 1, "only the fields that fit");
  check(succeeded(user::port::call<7>(kDriver, 0, 0, 0), start, 4), "given back");
  const u32 last = state.switches;
  (void)user::memop(2, 0);
  check(state.switches == last, "nothing more is written");
  passed();
}
