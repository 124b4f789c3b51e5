// capsules/low_level_debug_test.cpp - the lines that host tools read; host only.
#include "capsules/low_level_debug.hpp"

#include "tests/host_port/capsule_world.hpp"

namespace {
using namespace host;
using contract::low_level_debug::kDriver;

TEST_CASE("alerts and numbers are lines of the log, in lower-case hexadecimal, named by the life of the caller") {
  World world;
  capsules::LowLevelDebug capsule;
  connect(kDriver, capsule);
  Process& app = world.start();
  CHECK(command(app, kDriver, 0) == Registers{128, 0, 0, 0});
  CHECK(world.log() == "");
  CHECK(command(app, kDriver, 1, 2, 0) == Registers{128, 1, 2, 0});
  CHECK(command(app, kDriver, 2, 0xABC, 0) == Registers{128, 2, 0xABC, 0});
  CHECK(command(app, kDriver, 3, 0, ~0u) == Registers{128, 3, 0, ~0u});
  CHECK(world.log() == "LowLevelDebug: App 0x1 alert code 0x2\nLowLevelDebug: App 0x1 prints 0xabc\n"
                       "LowLevelDebug: App 0x1 prints 0x0 0xffffffff\n");
}

TEST_CASE("commands that do not exist are not supported and print nothing") {
  World world;
  capsules::LowLevelDebug capsule;
  connect(kDriver, capsule);
  Process& app = world.start();
  CHECK(command(app, kDriver, 4)[1] == 10);
  CHECK(command(app, kDriver, ~0u)[1] == 10);
  CHECK(world.log() == "");
}
}  // namespace
