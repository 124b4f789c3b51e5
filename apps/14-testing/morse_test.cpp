// apps/14-testing/morse_test.cpp - a lamp that sends Morse code, looked at from outside.
#include "apps/14-testing/morse.hpp"

#include <doctest/doctest.h>

#include "user/fake/all.hpp"

namespace fake = user::fake;
using contract::led::Command;

namespace {
constexpr u32 kLamps = contract::led::kDriver;

int send_k() { return send("-.-") ? 0 : 1; }
}  // namespace

TEST_CASE("a letter switches the lamp on once for each sign, and leaves it dark") {
  fake::Kernel kernel;
  kernel.add<fake::Alarm>();
  auto& lamps = kernel.add<fake::Leds>(1);
  const auto start = kernel.time();
  CHECK(kernel.run(send_k).code == 0);
  CHECK(kernel.count(contract::SystemCallClass::Command, kLamps, static_cast<u32>(Command::On)) == 3);
  CHECK_FALSE(lamps.lit(0));
  CHECK(kernel.time() - start >= 1000ms);  // 300, 100 and 300, and three pauses; the test itself takes no time
}

TEST_CASE("a lamp that cannot be switched on is not waited for") {
  fake::Kernel kernel;
  kernel.add<fake::Alarm>();
  kernel.add<fake::Leds>(1);
  kernel.fail(kLamps, Command::On, core::ErrorCode::Fail);
  const auto start = kernel.time();
  CHECK(kernel.run(send_k).code == 1);
  CHECK(kernel.time() == start);
}
