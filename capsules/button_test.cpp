// capsules/button_test.cpp - who hears of which button; host only.
#include "capsules/button.hpp"

#include "hil/buttons_fake.hpp"
#include "tests/host_port/capsule_world.hpp"

namespace {
using namespace host;
using contract::button::Command;
using contract::button::kDriver;
using hil::Press;
using Arguments = std::array<u32, 3>;

struct Buttons : World {
  using Capsule = capsules::Button<hil::ButtonsFake>;
  Process& app = start();
  Process& other = start(application("other"));
  hil::ButtonsFake buttons{};
  Capsule capsule{buttons, Capsule::ProcessGrant{{2}}};
  Buttons() {
    buttons.client = capsule;
    connect(kDriver, capsule);
  }
  auto upcall(Process& process) { return take_upcall(process, kDriver, 0); }
};

TEST_CASE("the buttons are counted and read") {
  Buttons world;
  world.buttons.presses[1] = Press::Pressed;
  CHECK(command(world.app, kDriver, Command::Count) == Registers{129, 2, 0, 0});
  CHECK(command(world.app, kDriver, Command::Read, 0) == Registers{129, 0, 0, 0});
  CHECK(command(world.app, kDriver, Command::Read, 1) == Registers{129, 1, 1, 0});
}

TEST_CASE("both edges are told to those who asked for that button, and to nobody else") {
  Buttons world;
  CHECK(command(world.app, kDriver, Command::Enable, 1)[0] == 128);
  (void)command(world.other, kDriver, Command::Enable, 0);
  world.buttons.change(1, Press::Pressed);
  world.buttons.change(1, Press::Released);
  CHECK(world.upcall(world.app) == Arguments{1, 1, 0});
  CHECK(world.upcall(world.app) == Arguments{1, 0, 0});
  CHECK_FALSE(world.upcall(world.other));
}

TEST_CASE("two who asked for one button both hear of it; the one who had enough does not") {
  Buttons world;
  for (Process* process : {&world.app, &world.other}) (void)command(*process, kDriver, Command::Enable, 0);
  world.buttons.change(0, Press::Pressed);
  CHECK(command(world.app, kDriver, Command::Disable, 0)[0] == 128);
  world.buttons.change(0, Press::Released);
  CHECK(world.upcall(world.app) == Arguments{0, 1, 0});
  CHECK_FALSE(world.upcall(world.app));
  CHECK(world.upcall(world.other) == Arguments{0, 1, 0});
  CHECK(world.upcall(world.other) == Arguments{0, 0, 0});
}

TEST_CASE("a button that nobody asks for any more is not watched after its next edge") {
  Buttons world;
  (void)command(world.app, kDriver, Command::Enable, 0);
  (void)command(world.app, kDriver, Command::Enable, 1);
  kernel::end_process(world.app, kernel::ProcessEvent::Terminate, std::nullopt);
  CHECK(world.buttons.watched[0]);
  world.buttons.change(0, Press::Pressed);
  CHECK_FALSE(world.buttons.watched[0]);
  CHECK(world.buttons.watched[1]);
}

TEST_CASE("a button that does not exist is invalid, and other commands are not supported") {
  Buttons world;
  for (const auto number : {Command::Enable, Command::Disable, Command::Read}) CHECK(command(world.app, kDriver, number, 2)[1] == 6);
  CHECK(command(world.app, kDriver, Command::Enable, 32)[1] == 6);
  CHECK(command(world.app, kDriver, 4)[1] == 10);
}
}  // namespace
