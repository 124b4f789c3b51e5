// tests/framed_log/console_test.cpp - applications on a line that carries frames: their bytes arrive, and none becomes a frame.
#include <random>

#include "capsules/console_fixture.hpp"
#include "tests/framed_log/host_strings.hpp"

namespace {
using namespace capsules::test;
using tools::LogDecoder;

struct FramedTerminal : Terminal {
  std::string decoded() const { return LogDecoder{log_strings()}.feed(uart.sent); }
  usize introducers() const { return static_cast<usize>(std::ranges::count(uart.sent, '\xff')); }
};

/// What a kernel with these strings would send.
std::string genuine_frame() {
  kernel::log<"owned by {text}">(kernel::LogLevel::Error, std::string_view{"the kernel"});
  std::string bytes;
  std::array<u8, 1> byte{};
  while (kernel::take_log(byte) != 0) bytes += static_cast<char>(byte[0]);
  return bytes;
}

TEST_CASE("text of applications is on the line as they wrote it") {
  FramedTerminal world;
  const std::string text = "Gr\xc3\xbc\xc3\x9f\x65 \xe2\x82\xac \xf0\x9f\x90\x9f \x1b[1mbold\x1b[0m\t\x01\r\n";
  world.post(world.app, text);
  world.run();
  CHECK(world.uart.sent == text);
  CHECK(world.decoded() == text);
}

TEST_CASE("an application that prints a frame of the kernel's is shown to have printed those bytes, and nothing else") {
  FramedTerminal world;
  const std::string frame = genuine_frame();
  REQUIRE(LogDecoder{log_strings()}.feed(frame) == "owned by the kernel\r\n");
  world.post(world.app, frame);
  world.run();
  CHECK(world.introducers() == 0);
  CHECK(world.decoded() == frame);
  CHECK(world.written(world.app)->at(0) == frame.size());
}

TEST_CASE("an application that prints escapes gets no frame through either") {
  FramedTerminal world;
  for (const std::string& bytes : {"\xfe\xbf" + genuine_frame().substr(1), "\xfe" + genuine_frame(), "\xfe\xfe" + genuine_frame()}) {
    const usize before = world.uart.sent.size();
    world.post(world.app, bytes);
    world.run();
    CHECK(world.introducers() == 0);
    CHECK(LogDecoder{log_strings()}.feed(std::string_view{world.uart.sent}.substr(before)) == bytes);
  }
}

TEST_CASE("bytes of every kind in writes of every length arrive, and are counted as the application counts them") {
  std::minstd_rand chance{3};
  for (u32 size = 1; size < 300; size += 7) {
    FramedTerminal world;
    std::string bytes(size, ' ');
    for (char& byte : bytes) byte = static_cast<char>(chance() % 2 == 0 ? 0xfe + chance() % 2 : chance() % 256);
    world.post(world.app, bytes);
    world.run();
    CHECK(world.introducers() == 0);
    CHECK(world.decoded() == bytes);
    CHECK(world.written(world.app)->at(0) == size);
  }
}

TEST_CASE("a frame waits for an application's line, and comes whole between two") {
  FramedTerminal world;
  world.post(world.app, "half ");
  world.run();
  kernel::log<"leds: {text}">(kernel::LogLevel::Error, std::string_view{"*..."});
  world.run();
  CHECK(world.decoded() == "half ");
  world.post(world.app, "a line\n");
  world.run();
  world.post(world.other, "other\n");
  world.run();
  CHECK(world.decoded() == "half a line\nleds: *...\r\nother\n");
  CHECK(world.introducers() == 1);
}
}  // namespace
