// capsules/console_test.cpp - the commands themselves, and the line's owner as pure state; host only.
#include "capsules/console_fixture.hpp"

namespace {
using namespace capsules::test;
using capsules::ConsoleLine;
using capsules::ConsoleWriter;

TEST_CASE("the driver exists for a process that has room for it") {
  Terminal world;
  CHECK(command(world.app, kDriver, Command::Exists)[0] == 128);
  Process& full = world.start(application("full"));
  CHECK(full.memory().set_break(full.memory().kernel_break()));
  for (const auto number : {Command::Exists, Command::Write, Command::Read}) CHECK(command(full, kDriver, number, 4) == Registers{0, 9, 4, 0});
}

TEST_CASE("commands that do not exist are not supported") {
  Terminal world;
  for (const u32 number : {4u, ~0u}) CHECK(command(world.app, kDriver, number)[1] == 10);
}

TEST_CASE("a line belongs to its writer until it ends, is given up, or is ended for it") {
  constexpr ConsoleWriter kKernel{}, kProcess{{.life = 1, .slot = 0}};
  ConsoleLine line;
  CHECK_FALSE(line.held());
  line.sent(kProcess, 1, 'x');
  CHECK(line.held());
  CHECK(line.breaks(kKernel));
  CHECK_FALSE(line.breaks(kProcess));
  line.hold_expired();
  CHECK_FALSE(line.held());
  CHECK(line.breaks(kKernel));
  line.sent(kProcess, 1, 'y');
  CHECK(line.held());
  line.sent(kProcess, 1, '\n');
  CHECK_FALSE(line.open());
  CHECK_FALSE(line.breaks(kKernel));
  line.sent(kProcess, 1, 'z');
  line.ended();
  CHECK_FALSE(line.breaks(kKernel));
}

}  // namespace
