// kernel/system_calls/yield_test.cpp - the three ways to wait, and the records that have no function; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ProcessState;
using kernel::UpcallKind;

constexpr auto kYield = SystemCallClass::Yield;
constexpr kernel::UpcallId kFirst{.slot = kSharedSlot.index, .number = 0};
constexpr kernel::UpcallId kSecond{.slot = kSharedSlot.index, .number = 1};
constexpr u32 kNoWait = 0, kWait = 1, kWaitFor = 2;
constexpr u8 kUntouched = 0x77;

struct Subscribed : World {
  Process& app = start();
  core::Address flag = grow(app, 64);
  core::Address pc = app.context().pc;

  Subscribed() {
    (void)call(app, SystemCallClass::Subscribe, {kShared, 0, some_function(app), 0xDA7A});
    bytes_at(flag, 1)[0] = kUntouched;
  }
  void deliver(kernel::UpcallId id, u32 value, UpcallKind kind = UpcallKind::Callable) {
    CHECK(app.deliver({.id = id, .kind = kind, .arguments = {value, value + 1, value + 2}}));
  }
  u8 flag_byte() const { return bytes_at(flag, 1)[0]; }
  bool runs(u32 value) const {
    return app.ready() && app.context().pc == some_function(app) && app.context().lr == pc &&
           app.context().r == Registers{value, value + 1, value + 2, 0xDA7A};
  }
};

TEST_CASE("no-wait with nothing pending clears the byte and changes no register") {
  Subscribed world;
  const Registers before{kNoWait, world.flag, 2, 3};
  const Answer answer = call(world.app, kYield, before);
  CHECK(answer.outcome == Outcome::Resume);
  CHECK(answer.r == before);
  CHECK(world.flag_byte() == 0);
  CHECK(world.app.context().pc == world.pc);
}

TEST_CASE("no-wait runs exactly one pending upcall and sets the byte") {
  Subscribed world;
  world.deliver(kFirst, 10);
  world.deliver(kFirst, 20);
  CHECK(call(world.app, kYield, {kNoWait, world.flag, 0, 0}).outcome == Outcome::Resume);
  CHECK(world.flag_byte() == 1);
  CHECK(world.runs(10));
  CHECK(world.app.pending_upcalls() == 1);
}

TEST_CASE("no-wait does not take a record for an upcall, and does not block on one") {
  Subscribed world;
  world.deliver(kSecond, 10, UpcallKind::Record);
  CHECK(call(world.app, kYield, {kNoWait, world.flag, 0, 0}).outcome == Outcome::Resume);
  CHECK(world.flag_byte() == 0);
  CHECK(world.app.ready());
  CHECK(world.app.pending_upcalls() == 1);  // a later wait-for may still take it
}

TEST_CASE("no-wait skips a byte that is not the caller's to write") {
  Subscribed world;
  for (const core::Address address : {core::Address{0}, kKernelRam.start, world.app.app_start(), world.app.memory().app_break(),
                                      core::Address{0xFFFF'FFFF}}) {
    world.deliver(kFirst, 10);
    CHECK(call(world.app, kYield, {kNoWait, address, 0, 0}).outcome == Outcome::Resume);
    CHECK(world.app.context().r[0] == 10);
  }
  CHECK(bytes_at(world.app.memory().app_break(), 1)[0] != 1);
}

TEST_CASE("wait runs what is pending, with the driver's three arguments and the subscription's data") {
  Subscribed world;
  world.deliver(kFirst, 10);
  CHECK(call(world.app, kYield, {kWait, 0, 0, 0}).outcome == Outcome::Resume);
  CHECK(world.runs(10));
}

TEST_CASE("wait blocks until an upcall comes and touches no memory") {
  Subscribed world;
  CHECK(call(world.app, kYield, {kWait, world.flag, 0, 0}).outcome == Outcome::Reschedule);
  CHECK(world.app.state() == ProcessState::Yielded);
  world.deliver(kFirst, 10);
  CHECK(world.runs(10));
  CHECK(world.flag_byte() == kUntouched);
}

TEST_CASE("a record does not wake a process that waits for any upcall") {
  Subscribed world;
  world.deliver(kSecond, 10, UpcallKind::Record);
  CHECK(call(world.app, kYield, {kWait, 0, 0, 0}).outcome == Outcome::Reschedule);
  world.deliver(kSecond, 20, UpcallKind::Record);
  CHECK(world.app.state() == ProcessState::Yielded);
  CHECK(world.app.pending_upcalls() == 0);  // neither can be waited for any more
}

TEST_CASE("wait-for answers with the arguments in three registers, without a tag, and runs no function") {
  Subscribed world;
  world.deliver(kFirst, 10);
  const Answer answer = call(world.app, kYield, {kWaitFor, kShared, 0, 3});
  CHECK(answer.outcome == Outcome::Resume);
  CHECK(answer.r == Registers{10, 11, 12, 3});
  CHECK(world.app.context().pc == world.pc);
  CHECK(world.app.pending_upcalls() == 0);
}

TEST_CASE("wait-for takes a record as well as an upcall, the first of its id, and keeps the others in order") {
  Subscribed world;
  world.deliver(kFirst, 10);
  world.deliver(kSecond, 20, UpcallKind::Record);
  world.deliver(kSecond, 30, UpcallKind::Record);
  CHECK(call(world.app, kYield, {kWaitFor, kShared, 1, 3}).r == Registers{20, 21, 22, 3});
  CHECK(call(world.app, kYield, {kWaitFor, kShared, 1, 3}).r == Registers{30, 31, 32, 3});
  CHECK(call(world.app, kYield, {kWaitFor, kShared, 0, 3}).r == Registers{10, 11, 12, 3});
}

TEST_CASE("wait-for blocks for its own id; others are queued meanwhile and do not lose its wake-up") {
  Subscribed world;
  CHECK(call(world.app, kYield, {kWaitFor, kShared, 1, 3}).outcome == Outcome::Reschedule);
  world.deliver(kFirst, 10);
  CHECK_FALSE(world.app.ready());
  world.deliver(kSecond, 20, UpcallKind::Record);
  CHECK(world.app.ready());
  world.deliver(kFirst, 30);
  CHECK(world.app.context().r == Registers{20, 21, 22, 3});
  CHECK(world.app.pending_upcalls() == 2);
}

TEST_CASE("an upcall that is waited for arrives although the queue is full") {
  Subscribed world;
  for (u32 i = 0; i < 10; ++i) world.deliver(kFirst, i);
  CHECK(call(world.app, kYield, {kWaitFor, kShared, 1, 3}).outcome == Outcome::Reschedule);
  CHECK(world.app.deliver({.id = kFirst, .kind = UpcallKind::Callable}).error() == ErrorCode::NoMemory);
  world.deliver(kSecond, 20);
  CHECK(world.app.context().r == Registers{20, 21, 22, 3});
  CHECK(world.app.statistics().dropped_upcalls == 1);
}

TEST_CASE("wait-for what cannot come blocks for ever, and takes nothing that is meant for others") {
  Subscribed world;
  for (const auto [driver_number, number] : {std::pair{kAbsent, 0u}, {kShared, 3u}, {kShared, 256u}, {kNoGrant, 0u}}) {
    CHECK(call(world.app, kYield, {kWaitFor, driver_number, number, 0}).outcome == Outcome::Reschedule);
    world.deliver(kFirst, 10);
    CHECK(world.app.state() == ProcessState::YieldedFor);
  }
}

TEST_CASE("every other variant is no system call at all") {
  Subscribed world;
  for (const u32 variant : {3u, 0x100u, 0xFFFF'FFFFu}) {
    const Registers before{variant, world.flag, 0, 0};
    const Answer answer = call(world.app, kYield, before);
    CHECK(answer.outcome == Outcome::Malformed);
    CHECK(answer.r == before);
  }
}
}  // namespace
