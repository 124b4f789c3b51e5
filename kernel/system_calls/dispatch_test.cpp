// kernel/system_calls/dispatch_test.cpp - the table of classes; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

TEST_CASE("each class reaches its own handler") {
  World world;
  Process& app = world.start();
  const auto first_register = [&](u32 call_class, Registers arguments) {
    return call(app, static_cast<SystemCallClass>(call_class), arguments).r[0];
  };
  CHECK(first_register(1, {kShared, 0, 0, 0}) == 130);
  driver(kShared).on_command = [](auto...) { return kernel::CommandReturn::success(1); };
  CHECK(first_register(2, {kShared, 0, 0, 0}) == 129);
  const core::Address ram = grow(app, 16);
  CHECK(first_register(3, {kShared, 0, ram, 4}) == 130);
  CHECK(first_register(3, {kShared, 0, app.app_start(), 4}) == 2);
  CHECK(first_register(4, {kShared, 0, app.app_start(), 4}) == 130);
  CHECK(first_register(5, {2, 0, 0, 0}) == 129);
  CHECK(call(app, SystemCallClass::UserspaceReadableAllow, {kShared, 0, 0, 0}).r == Registers{2, 10, 0, 0});
  CHECK(call(app, SystemCallClass::Yield, {1, 0, 0, 0}).outcome == Outcome::Reschedule);
  (void)call(app, SystemCallClass::Exit, {0, 0, 0, 0});
  CHECK_FALSE(app.alive());
}

TEST_CASE("classes from eight on are no system calls and change nothing") {
  World world;
  Process& app = world.start();
  for (const u32 call_class : {8u, 9u, 0xBDu, 0xFFu, 0x100u, 0xFFFF'FFFFu}) {
    app.context().r = {1, 2, 3, 4};
    CHECK(kernel::dispatch(app, call_class) == Outcome::Malformed);
    CHECK(app.context().r == Registers{1, 2, 3, 4});
    CHECK(app.ready());
  }
}
}  // namespace
