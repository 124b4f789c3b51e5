// tests/framed_log/record_test.cpp - records of the kernel, through the ring and over the line, read by the host program.
#include <doctest/doctest.h>

#include <random>

#include "kernel/log.hpp"
#include "tests/framed_log/host_strings.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::LogLevel;
using tools::LogDecoder;

std::string wire() {
  std::string bytes;
  std::array<u8, 1> byte{};
  while (kernel::take_log(byte) != 0) bytes += static_cast<char>(byte[0]);
  return bytes;
}
std::string decoded(std::string_view bytes) { return LogDecoder{log_strings()}.feed(bytes); }

TEST_CASE("the check of a record is CRC-16/CCITT-FALSE, whose check value is 29B1") {
  constexpr std::array<u8, 9> kDigits{'1', '2', '3', '4', '5', '6', '7', '8', '9'};
  CHECK(contract::log::check_of(kDigits) == 0x29B1);
  CHECK(contract::log::check_of({}) == 0xFFFF);
}

TEST_CASE("a record without arguments is its text") {
  World world;
  kernel::log<"nothing to add">(LogLevel::Error);
  const std::string bytes = wire();
  CHECK(bytes.size() < std::string_view{"nothing to add\r\n"}.size());
  CHECK(decoded(bytes) == "nothing to add\r\n");
}

TEST_CASE("numbers of every length arrive in each notation") {
  World world;
  for (u32 shift = 0; shift < 32; ++shift)
    for (const u32 value : {1u << shift, (1u << shift) - 1, ~0u >> shift}) {
      kernel::log<"{} {address} {hex}.">(LogLevel::Error, value, value, value);
      CHECK(decoded(wire()) == std::format("{} 0x{:08x} {:x}.\r\n", value, value, value));
    }
}

TEST_CASE("words and texts arrive, side by side and at both ends") {
  World world;
  kernel::log<"{word}{text}: {word} is {text}">(LogLevel::Error, kernel::log_word<"state">(), std::string_view{"name"}, kernel::log_word<"">(), std::string_view{});
  CHECK(decoded(wire()) == "statename:  is \r\n");
}

TEST_CASE("a text of any length arrives, and one that is too long is marked where it was cut") {
  World world;
  for (usize size = 0; size < 300; ++size) {
    const std::string text(size, 'x');
    kernel::log<"{text}|{text}">(LogLevel::Error, text, std::string_view{"end"});
    const std::string shown = size > contract::log::kLongestText ? std::string(contract::log::kLongestText, 'x') + "~" : text;
    CHECK(decoded(wire()) == shown + "|end\r\n");
  }
}

TEST_CASE("a name cannot draw on the terminal, nor begin a frame of its own") {
  World world;
  kernel::log<"{text}">(LogLevel::Error, std::string_view{"a\x1b[2J\r\n\xff\x80\nb"});
  CHECK(decoded(wire()) == "a?[2J??\xff\x80?b\r\n");
}

TEST_CASE("a line made on the board arrives as it is, but for bytes that no text has") {
  World world;
  kernel::log("pl\xc3\xa4in \xff\xfe\x80 text");
  const std::string bytes = wire();
  CHECK_FALSE(bytes.contains('\xff'));
  CHECK(decoded(bytes) == "pl\xc3\xa4in ??\x80 text\r\n");
}

TEST_CASE("what was dropped is said in a record of its own") {
  World world;
  kernel::log(std::string(kernel::kLogBytes - 2, 'x'));
  kernel::log<"lost">(LogLevel::Error);
  (void)wire();
  kernel::log<"kept">(LogLevel::Error);
  CHECK(decoded(wire()) == "log: 1 lines dropped\r\nkept\r\n");
}

TEST_CASE("a record goes in whole or not at all, however full the ring is") {
  World world;
  for (usize room = 0; room < 40; ++room) {
    kernel::log(std::string(kernel::kLogBytes - 2 - room, 'x'));
    kernel::log<"number {}">(LogLevel::Error, 77u);
    const std::string text = decoded(wire());
    CHECK_MESSAGE((text.ends_with("x\r\n") || text.ends_with("x\r\nnumber 77\r\n")), room);
    kernel::log("");
    (void)wire();
  }
}

TEST_CASE("records below the level are not kept") {
  World world;
  kernel::log<"detail">(LogLevel::Detail);
  CHECK(kernel::log_empty());
}

TEST_CASE("arguments by chance arrive") {
  World world;
  std::minstd_rand chance{1};
  for (u32 round = 0; round < 2000; ++round) {
    const u32 a = static_cast<u32>(chance()) >> chance() % 32, b = static_cast<u32>(chance() * 3u);
    std::string text(chance() % 40, ' ');
    for (char& character : text) character = static_cast<char>(' ' + chance() % 95);
    kernel::log<"{text} at {address}: {}, {hex} {word}">(LogLevel::Error, text, a, b, a, kernel::log_word<"end">());
    CHECK(decoded(wire()) == std::format("{} at 0x{:08x}: {}, {:x} end\r\n", text, a, b, a));
  }
}
}  // namespace
