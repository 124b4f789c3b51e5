// capsules/led_test.cpp - every command over three lamps; host only.
#include "capsules/led.hpp"

#include "hil/leds_fake.hpp"
#include "tests/host_port/capsule_world.hpp"

namespace {
using namespace host;
using contract::led::Command;
using contract::led::kDriver;
using hil::Light;

struct Lamps : World {
  Process& app = start();
  hil::LedsFake lamps{};
  capsules::Led<hil::LedsFake> capsule{lamps};
  Lamps() { connect(kDriver, capsule); }
};

TEST_CASE("the lamps are counted") {
  Lamps world;
  const Registers r = command(world.app, kDriver, Command::Count);
  CHECK((r[0] == 129 && r[1] == 3));
}

TEST_CASE("on, off and toggle change one lamp, and read tells its light") {
  Lamps world;
  const auto light = [&](u32 index) { return command(world.app, kDriver, Command::Read, index); };
  CHECK(command(world.app, kDriver, Command::On, 1) == Registers{128, 1, 1, 0});
  CHECK(world.lamps.lights == std::array{Light::Off, Light::On, Light::Off});
  CHECK(light(1) == Registers{129, 1, 1, 0});
  CHECK(light(0) == Registers{129, 0, 0, 0});
  (void)command(world.app, kDriver, Command::Toggle, 2);
  (void)command(world.app, kDriver, Command::Toggle, 1);
  CHECK(world.lamps.lights == std::array{Light::Off, Light::Off, Light::On});
  (void)command(world.app, kDriver, Command::Off, 2);
  CHECK(world.lamps.lights == std::array<Light, 3>{});
}

TEST_CASE("a lamp that does not exist is invalid for every command") {
  Lamps world;
  for (const auto number : {Command::On, Command::Off, Command::Toggle, Command::Read})
    for (const u32 index : {3u, ~0u}) {
      const Registers before{kDriver, static_cast<u32>(number), index, 0};
      CHECK(command(world.app, kDriver, number, index) == failure(ErrorCode::Invalid, before));
    }
}

TEST_CASE("commands that do not exist are not supported, and there is nothing to subscribe to or to share") {
  Lamps world;
  CHECK(command(world.app, kDriver, 5)[1] == 10);
  CHECK(call(world.app, SystemCallClass::Subscribe, {kDriver, 0, 0, 0}).r == Registers{2, 9, 0, 0});
  CHECK(call(world.app, SystemCallClass::ReadOnlyAllow, {kDriver, 0, 0, 0}).r == Registers{2, 9, 0, 0});
}
}  // namespace
