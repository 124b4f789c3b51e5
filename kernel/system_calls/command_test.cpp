// kernel/system_calls/command_test.cpp - what reaches a driver and what comes back; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::CommandReturn;

constexpr auto kCommand = SystemCallClass::Command;

Registers answered(CommandReturn result) {
  World world;
  Process& app = world.start();
  driver(kShared).on_command = [&](auto...) { return result; };
  return call(app, kCommand, {kShared, 0xC1, 0xC2, 0xC3}).r;
}

TEST_CASE("each kind of return value writes its own registers and preserves the rest") {
  CHECK(answered(CommandReturn::success()) == Registers{128, 0xC1, 0xC2, 0xC3});
  CHECK(answered(CommandReturn::success(1)) == Registers{129, 1, 0xC2, 0xC3});
  CHECK(answered(CommandReturn::success(1, 2)) == Registers{130, 1, 2, 0xC3});
  CHECK(answered(CommandReturn::success_u64(0x1'0000'0002)) == Registers{131, 2, 1, 0xC3});
  CHECK(answered(CommandReturn::success(1, 2, 3)) == Registers{132, 1, 2, 3});
  CHECK(answered(CommandReturn::failure(ErrorCode::Busy)) == Registers{0, 2, 0xC2, 0xC3});
  CHECK(answered(CommandReturn::failure(ErrorCode::Busy, 5, 6)) == Registers{2, 2, 5, 6});
}

TEST_CASE("the driver is told who calls, and the three numbers") {
  World world;
  Process& app = world.start();
  bool called = false;
  driver(kShared).on_command = [&](kernel::ProcessId caller, u32 number, u32 a, u32 b) {
    called = caller == app.id() && number == 7 && a == 8 && b == 9;
    return CommandReturn::success();
  };
  (void)call(app, kCommand, {kShared, 7, 8, 9});
  CHECK(called);
}

TEST_CASE("a missing driver is no device, and no other driver hears of it") {
  World world;
  Process& app = world.start();
  u32 calls = 0;
  for (const u32 number : {kNoGrant, kShared, kOther})
    driver(number).on_command = [&](auto...) { return ++calls, CommandReturn::success(); };
  const Registers before{kAbsent, 1, 2, 3};
  CHECK(call(app, kCommand, before).r == failure(ErrorCode::NoDevice, before));
  const Registers last{0xFFFF'FFFF, 1, 2, 3};
  CHECK(call(app, kCommand, last).r == failure(ErrorCode::NoDevice, last));
  CHECK(calls == 0);
}

TEST_CASE("interrupts are taken while a driver runs, and only then") {
  World world;
  Process& app = world.start();
  u32 windows = 0;
  driver(kNoGrant).on_command = [&](auto...) { return windows = machine().windows, CommandReturn::success(); };
  (void)call(app, kCommand, {kNoGrant, 0, 0, 0});
  CHECK(windows == 1);
  CHECK(machine().windows == 0);
}

TEST_CASE("a command alone allocates no grant") {
  World world;
  Process& app = world.start();
  const core::Address before = app.memory().kernel_break();
  (void)call(app, kCommand, {kShared, 0, 0, 0});
  CHECK(app.memory().kernel_break() == before);
}
}  // namespace
