// kernel/filter_test.cpp - permission lists in the header, class by class; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

bool command_allowed(Process& app, u32 driver_number, u32 command_number) {
  const Registers before{driver_number, command_number, 2, 3};
  return call(app, SystemCallClass::Command, before).r != failure(ErrorCode::NoDevice, before);
}

void let_everything_succeed() {
  for (const u32 number : {kNoGrant, kShared, kOther}) driver(number).on_command = [](auto...) { return kernel::CommandReturn::success(); };
}

TEST_CASE("an application without a list may use everything") {
  World world;
  let_everything_succeed();
  Process& app = world.start();
  CHECK(command_allowed(app, kShared, 0));
  CHECK(command_allowed(app, kOther, ~0u));
}

TEST_CASE("an application with an empty list may use nothing") {
  World world;
  let_everything_succeed();
  Process& app = world.start(application().permissions({}));
  CHECK_FALSE(command_allowed(app, kShared, 0));
  CHECK(call(app, SystemCallClass::Subscribe, {kShared, 0, 0, 0}).r == Registers{0, 11, 0, 0});
}

TEST_CASE("a command is allowed by its bit in the entry of its 64 commands, of any entry of the driver") {
  World world;
  let_everything_succeed();
  Process& app = world.start(application().permissions({{kOther, 0, ~u64{0}}, {kShared, 0, 0b101}, {kShared, 1, u64{1} << 63}, {kShared, 0, u64{1} << 40}}));
  for (u32 number = 0; number < 200; ++number) {
    CAPTURE(number);
    CHECK(command_allowed(app, kShared, number) == (number == 0 || number == 2 || number == 40 || number == 127));
  }
  CHECK_FALSE(command_allowed(app, kShared, 127 + (1u << 31)));
  CHECK_FALSE(command_allowed(app, kNoGrant, 0));
}

TEST_CASE("a driver that is not named is no device for any class, with tag 0 and the other registers kept") {
  World world;
  Process& app = world.start(application().permissions({{kShared, 0, 1}}));
  const core::Address ram = grow(app, 16);
  for (const auto call_class : {SystemCallClass::Subscribe, SystemCallClass::Command, SystemCallClass::ReadWriteAllow,
                                SystemCallClass::ReadOnlyAllow, SystemCallClass::UserspaceReadableAllow}) {
    const Registers before{kOther, 0, ram, 4};
    CHECK(call(app, call_class, before).r == failure(ErrorCode::NoDevice, before));
  }
  CHECK_FALSE(app.grant(kOtherSlot).allocated());
}

TEST_CASE("the filter comes before every other check") {
  World world;
  Process& app = world.start(application().permissions({{kShared, 0, 1}}));
  const Registers before{kOther, 99, kKernelRam.start, 4};
  CHECK(call(app, SystemCallClass::Subscribe, before).r == failure(ErrorCode::NoDevice, before));
  CHECK(call(app, SystemCallClass::ReadWriteAllow, before).r == failure(ErrorCode::NoDevice, before));
}

TEST_CASE("a driver named for any command may be subscribed to and shared with") {
  World world;
  Process& app = world.start(application().permissions({{kShared, 3, 0}}));
  CHECK(call(app, SystemCallClass::Subscribe, {kShared, 0, 0, 0}).r[0] == 130);
  CHECK(call(app, SystemCallClass::ReadOnlyAllow, {kShared, 0, 0, 0}).r[0] == 130);
  CHECK_FALSE(command_allowed(app, kShared, 0));
}

TEST_CASE("yield, memop and exit are never filtered") {
  World world;
  Process& app = world.start(application().permissions({}));
  CHECK(call(app, SystemCallClass::Memop, {2, 0, 0, 0}).r[0] == 129);
  CHECK(call(app, SystemCallClass::Yield, {0, 0, 0, 0}).outcome == Outcome::Resume);
  CHECK(call(app, SystemCallClass::Yield, {2, kShared, 0, 0}).outcome == Outcome::Reschedule);
  (void)call(app, SystemCallClass::Exit, {0, 0, 0, 0});
  CHECK_FALSE(app.alive());
}
TEST_CASE("the first refusal in a life is logged with who, what and the bytes of the list") {
  World world;
  Process& app = world.start(application("meddler").permissions({{kOther, 0, 1}}));
  (void)call(app, SystemCallClass::Command, {kShared, 3, 0, 0});
  CHECK(world.log() == "meddler: permission refused: command 3 of driver 0x00000101 is not in its header's list, 0x20000042 to 0x20000052\n");
  (void)call(app, SystemCallClass::Command, {kShared, 4, 0, 0});
  (void)call(app, SystemCallClass::Subscribe, {kShared, 0, 0, 0});
  CHECK(world.log().empty());
  kernel::restart_process(app, std::nullopt);
  (void)call(app, SystemCallClass::Subscribe, {kShared, 0, 0, 0});
  CHECK(world.log().starts_with("meddler: permission refused: a buffer or upcall of driver 0x00000101 "));
}
}  // namespace
