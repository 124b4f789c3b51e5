// tests/soak/work.cpp - calls of every class and most drivers.
#include "tests/soak/work.hpp"

#include "contract/nonvolatile_storage.hpp"
#include "contract/read_only_state.hpp"
#include "tests/soak/waiting.hpp"
#include "tests/system/ipc.hpp"

namespace soak {
namespace {
using namespace test;

void call_nobody(Random& random) {
  const u32 argument = random.below(~0u);
  check(failed(user::command(kAbsentDriver, argument, argument, argument), ErrorCode::NoDevice), "a driver that is not there answers");
}

/// What is below the break anew is zero, and stays the process's.
void move_break(Random& random) {
  const u32 before = current_break(), more = 4 * (1 + random.below(64));
  if (!set_break(before + more)) return;
  for (u32 at_byte = before; at_byte < before + more; at_byte += 4) {
    check_equal(at<u32>(at_byte), 0, "new memory");
    at<u32>(at_byte) = at_byte;
  }
  check_equal(at<u32>(before + more - 4), before + more - 4, "written memory");
  check(set_break(before), "the break moves back");
}

void swap_buffers(Random& random) {
  static std::array<u8, 64> bytes{};
  const u32 length = 1 + random.below(bytes.size());
  const Return first = raw_allow_read_only(kConsole, 1, address_of(bytes.data()), length);
  check(first.tag == static_cast<u32>(ReturnTag::SuccessU32U32), "a buffer is shared");
  check(succeeded(raw_allow_read_only(kConsole, 1, 0, 0), address_of(bytes.data()), length), "the buffer comes back");
}

void swap_functions(Random& random) {
  const u32 appdata = random.below(~0u);
  (void)raw_subscribe(kConsole, 1, recorder_function(), appdata);
  check(succeeded(raw_subscribe(kConsole, 1, 0, 0), recorder_function(), appdata), "the function comes back");
}

void wait_for_time(Random& random) {
  const u32 wanted = ticks_of(1 + random.below(40)), begin = now();
  (void)arm_alarm(wanted);
  wait_for_alarm();
  const u32 passed = now() - begin;
  check(passed >= wanted, "an alarm was early");
  check(passed < wanted + ticks_of(kLateMilliseconds), "an alarm was late");
}

void look_at_the_clock(Random&) {
  const u32 before = now();
  check(static_cast<i32>(now() - before) >= 0, "time goes back");
}

void switch_a_lamp(Random& random) {
  (void)user::command(kLed, static_cast<u32>(contract::led::Command::Toggle), random.below(4), 0);
}

void store(Random& random) {
  using namespace contract::nonvolatile_storage;
  static std::array<u8, 16> written{}, read{};
  for (u8& byte : written) byte = static_cast<u8>(random.below(256));
  (void)user::allow_read_only(kDriver, 0, written);
  if (!user::command(kDriver, static_cast<u32>(Command::Write), 0, written.size()).ok()) return;
  const auto done = user::yield_wait_for(kDriver, static_cast<u32>(Upcall::Written));
  if (done.argument0 != written.size()) return;  // all regions are taken
  (void)user::allow_read_write(kDriver, 0, read);
  check(user::command(kDriver, static_cast<u32>(Command::Read), 0, read.size()).ok(), "storage is read");
  (void)user::yield_wait_for(kDriver, static_cast<u32>(Upcall::Read));
  check(read == written, "storage has something else");
}

/// The service may be stopped, or ended while it has the buffer: then nobody answers in time. What it was notified of then waits for it
/// still, and it adds one for that as well when it finds the buffer shared once more.
void call_service(Random& random) {
  static Shared buffer;
  static Flag answered;
  static u32 late = 0;
  const Return found = discover("echo_service");
  if (!found.ok()) return;
  const u8 value = static_cast<u8>(random.below(200));
  buffer.bytes.fill(value);
  answered.raised = false;
  (void)user::subscribe(kIpc, found.value0, &Flag::raise, &answered);
  if (share(found.value0, buffer).ok() && ipc(IpcCommand::NotifyService, found.value0).ok()) {
    if (!wait_until(answered, 3000)) ++late;
    else
      for (const u8 byte : buffer.bytes) check(byte > value && byte - value - 1u <= late, "the service's answer is another one");
  }
  (void)raw_allow_read_write(kIpc, found.value0, 0, 0);
  (void)user::subscribe(kIpc, found.value0, nullptr, nullptr);
}

void yield(Random&) { (void)user::yield_no_wait(); }

struct Kind {
  void (*what)(Random& random);
  u32 weight;
};
constexpr std::array<Kind, 10> kKinds{{{call_nobody, 20}, {move_break, 10}, {swap_buffers, 20}, {swap_functions, 20}, {wait_for_time, 3},
                                         {look_at_the_clock, 20}, {switch_a_lamp, 1}, {store, 1}, {call_service, 1}, {yield, 10}}};
}  // namespace

void work_at_each(Random& random) {
  for (const Kind& kind : kKinds) kind.what(random);
}

void work(Random& random) {
  constexpr u32 kAll = [] {
    u32 sum = 0;
    for (const Kind& kind : kKinds) sum += kind.weight;
    return sum;
  }();
  u32 chosen = random.below(kAll);
  for (const Kind& kind : kKinds) {
    if (chosen < kind.weight) return kind.what(random);
    chosen -= kind.weight;
  }
}

}  // namespace soak
