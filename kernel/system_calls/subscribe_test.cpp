// kernel/system_calls/subscribe_test.cpp - order of checks, the swap, and what becomes of pending upcalls; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::UpcallKind;

constexpr auto kSubscribe = SystemCallClass::Subscribe;
constexpr kernel::UpcallId kFirst{.slot = kSharedSlot.index, .number = 0};
constexpr kernel::UpcallId kSecond{.slot = kSharedSlot.index, .number = 1};

TEST_CASE("the first subscription returns the null function and leaves the fourth register alone") {
  World world;
  Process& app = world.start();
  CHECK(call(app, kSubscribe, {kShared, 0, some_function(app), 0x1234}).r == Registers{130, 0, 0, 0x1234});
}

TEST_CASE("a subscription returns the one before it, function and appdata") {
  World world;
  Process& app = world.start();
  (void)call(app, kSubscribe, {kShared, 2, some_function(app), 7});
  CHECK(call(app, kSubscribe, {kShared, 2, some_function(app) + 4, 8}).r == Registers{130, some_function(app), 7, 8});
  CHECK(call(app, kSubscribe, {kShared, 2, 0, 9}).r == Registers{130, some_function(app) + 4, 8, 9});
  CHECK(call(app, kSubscribe, {kShared, 2, 0, 0}).r == Registers{130, 0, 9, 0});  // a null function stores its appdata as well
}

TEST_CASE("the numbers of one driver and those of another are different subscriptions") {
  World world;
  Process& app = world.start();
  (void)call(app, kSubscribe, {kShared, 0, some_function(app), 7});
  CHECK(call(app, kSubscribe, {kShared, 1, 0, 0}).r == Registers{130, 0, 0, 0});
  CHECK(call(app, kSubscribe, {kOther, 0, 0, 0}).r == Registers{130, 0, 0, 0});
}

TEST_CASE("a bad function pointer is reported before a missing driver") {
  World world;
  Process& app = world.start();
  const core::Address foreign = kKernelText.start;
  CHECK(call(app, kSubscribe, {kAbsent, 0, foreign, 7}).r == Registers{2, 6, foreign, 7});
  CHECK(call(app, kSubscribe, {kShared, 9, foreign, 7}).r == Registers{2, 6, foreign, 7});
  CHECK(call(app, kSubscribe, {kNoGrant, 0, foreign, 7}).r == Registers{2, 6, foreign, 7});
}

TEST_CASE("a missing driver is reported with the passed pointer and data") {
  World world;
  Process& app = world.start();
  CHECK(call(app, kSubscribe, {kAbsent, 0, some_function(app), 7}).r == Registers{2, 11, some_function(app), 7});
  CHECK(call(app, kSubscribe, {0xFFFF'FFFF, 0, 0, 0}).r == Registers{2, 11, 0, 0});
}

TEST_CASE("a driver without a grant, or whose grant finds no room, has no subscriptions: out of memory, whatever the number") {
  World world;
  Process& app = world.start();
  CHECK(call(app, kSubscribe, {kNoGrant, 0, 0, 7}).r == Registers{2, 9, 0, 7});
  CHECK(call(app, kSubscribe, {kGreedy, 0, 0, 7}).r == Registers{2, 9, 0, 7});
  CHECK(call(app, kSubscribe, {kGreedy, 99, 0, 7}).r == Registers{2, 9, 0, 7});
}

TEST_CASE("a number the driver does not have is not supported") {
  World world;
  Process& app = world.start();
  CHECK(call(app, kSubscribe, {kShared, 3, 0, 7}).r == Registers{2, 10, 0, 7});
  CHECK(call(app, kSubscribe, {kShared, 256, 0, 7}).r == Registers{2, 10, 0, 7});  // numbers are not cut to a byte
}

TEST_CASE("functions lie in the application's own flash behind the header, or in its RAM, with room for a pointer") {
  World world;
  Process& app = world.start();
  const auto& layout = app.memory().layout();
  const auto accepted = [&](core::Address function) { return call(app, kSubscribe, {kShared, 0, function, 0}).r[0] == 130; };
  CHECK(accepted(app.app_start()));
  CHECK_FALSE(accepted(app.app_start() - 1));
  CHECK(accepted(layout.flash.end - 4));
  CHECK_FALSE(accepted(layout.flash.end - 3));
  CHECK_FALSE(accepted(layout.flash.end));
  CHECK(accepted(layout.block.start));
  CHECK_FALSE(accepted(layout.block.start - 1));
  CHECK(accepted(app.memory().app_break() - 4));
  CHECK_FALSE(accepted(app.memory().app_break() - 3));
  CHECK_FALSE(accepted(0xFFFF'FFFE));
}

TEST_CASE("a subscription forgets what was pending for it, function or record, and nothing else") {
  World world;
  Process& app = world.start();
  (void)call(app, kSubscribe, {kShared, 0, some_function(app), 0});
  for (const auto id : {kFirst, kSecond, kFirst})
    for (const auto kind : {UpcallKind::Callable, UpcallKind::Record}) CHECK(app.deliver({.id = id, .kind = kind}));
  (void)call(app, kSubscribe, {kShared, 0, some_function(app), 0});
  CHECK(app.pending_upcalls() == 2);
}

TEST_CASE("a subscription that fails changes nothing") {
  World world;
  Process& app = world.start();
  (void)call(app, kSubscribe, {kShared, 0, some_function(app), 5});
  CHECK(app.deliver({.id = kFirst, .kind = UpcallKind::Callable}));
  CHECK(call(app, kSubscribe, {kShared, 0, kKernelText.start, 6}).r[0] == 2);
  CHECK(app.pending_upcalls() == 1);
  CHECK(call(app, kSubscribe, {kShared, 0, 0, 0}).r == Registers{130, some_function(app), 5, 0});
}
}  // namespace
