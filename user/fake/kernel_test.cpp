// user/fake/kernel_test.cpp - the fake kernel notices what a real one would, and what a test wants to know.
#include "user/fake/all.hpp"

#include <doctest/doctest.h>

#include "user/alarm.hpp"
#include "user/console.hpp"

using namespace user;
using namespace std::chrono_literals;
using fake::Ending;

namespace {
constexpr u32 kConsole = contract::console::kDriver;
using contract::console::Command;
}  // namespace

TEST_CASE("time passes only while the program waits, and then in one step") {
  fake::Kernel kernel;
  kernel.add<fake::Alarm>();
  const auto before = kernel.time();
  CHECK(kernel.run([] { return alarm::sleep_for(24h) ? 0 : 1; }).code == 0);
  CHECK(kernel.time() - before >= 24h);
  CHECK(kernel.time() - before < 24h + 1s);
}

TEST_CASE("a program that waits for what never comes is stopped, and says so") {
  fake::Kernel kernel;
  kernel.add<fake::Console>();
  std::array<u8, 1> byte{};
  CHECK(kernel.run([&] { return console::read(byte) ? 0 : 1; }).how == Ending::How::WaitsForEver);
}

TEST_CASE("an upcall that is lost leaves its program waiting") {
  fake::Kernel kernel;
  kernel.add<fake::Console>();
  kernel.lose_next({kConsole, 1});
  CHECK(kernel.run([] { return console::print("text") ? 0 : 1; }).how == Ending::How::WaitsForEver);
}

TEST_CASE("a planned failure reaches the program, with the driver it came from") {
  fake::Kernel kernel;
  kernel.add<fake::Console>();
  kernel.fail(kConsole, Command::Write, core::ErrorCode::Busy);
  CHECK(kernel.run([] {
    const auto failed = console::print("text");
    return !failed && failed.error() == Error{kConsole, Reason::Busy} && console::print("text") ? 0 : 1;
  }).code == 0);
  CHECK(kernel.complaints().empty());
}

TEST_CASE("a buffer that is left shared is complained of") {
  fake::Kernel kernel;
  kernel.add<fake::Console>();
  static constexpr std::array<u8, 3> kBytes{};
  (void)kernel.run([] { return (void)allow_read_only(kConsole, 1, kBytes), 0; });
  CHECK(kernel.complaints() == std::vector<std::string>{"read-only buffer 1 of driver 0x1 is still shared"});
}

TEST_CASE("a buffer that is changed while it is shared is complained of") {
  fake::Kernel kernel;
  kernel.add<fake::Console>();
  static std::array<u8, 3> bytes{};
  (void)kernel.run([] {
    (void)allow_read_only(kConsole, 1, bytes);
    bytes[1] = 7;
    return (void)allow_read_only(kConsole, 1, {}), 0;
  });
  CHECK(kernel.complaints() == std::vector<std::string>{"read-only buffer 1 of driver 0x1 was changed while it was shared"});
}

TEST_CASE("a buffer whose memory ends while it is shared is complained of") {
  fake::Kernel kernel;
  kernel.add<fake::Console>();
  (void)kernel.run([] {
    const auto bytes = std::make_unique<std::array<u8, 64>>();
    return (void)allow_read_only(kConsole, 1, *bytes), 0;
  });
  CHECK(kernel.complaints() == std::vector<std::string>{"read-only buffer 1 of driver 0x1 was still shared when its memory ended"});
}

TEST_CASE("the eleventh upcall that waits is dropped, and complained of") {
  fake::Kernel kernel;
  kernel.add<fake::Buttons>();
  for (u32 i = 0; i < 11; ++i) kernel.upcall({contract::button::kDriver, 0}, 0, 1, 0);
  CHECK(kernel.complaints() == std::vector<std::string>{"an upcall was dropped: driver 0x3, number 0"});
}

TEST_CASE("every system call is in the log, with its answer") {
  fake::Kernel kernel;
  kernel.add<fake::Leds>(2);
  (void)kernel.run([] { return (void)command(contract::led::kDriver, 1, 5, 0), 0; });
  CHECK(fake::text_of(kernel.calls().back()) == "command 0x2 1 (5, 0): error 6");
  CHECK(kernel.count(contract::SystemCallClass::Command, contract::led::kDriver, 1) == 1);
}

TEST_CASE("a program that exits is left, with its code") {
  fake::Kernel kernel;
  const Ending ending = kernel.run([]() -> int { exit_terminate(3); });
  CHECK(ending.how == Ending::How::Exited);
  CHECK(ending.code == 3);
}
