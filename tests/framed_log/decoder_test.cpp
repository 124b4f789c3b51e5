// tests/framed_log/decoder_test.cpp - the host program's decoder against lines that are cut, damaged, forged or by chance.
#include <doctest/doctest.h>

#include <random>

#include "contract/log_frame.hpp"
#include "kernel/log.hpp"
#include "tests/framed_log/host_strings.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using tools::LogDecoder;
const std::string kDamaged = std::string{tools::kDamagedRecord} + "\r\n";

std::string wire() {
  std::string bytes;
  std::array<u8, 1> byte{};
  while (kernel::take_log(byte) != 0) bytes += static_cast<char>(byte[0]);
  return bytes;
}
std::string a_frame() {
  kernel::log<"value {} of {text}">(kernel::LogLevel::Error, 12345u, std::string_view{"somebody"});
  return wire();
}
const std::string kShown = "value 12345 of somebody\r\n";

std::string frame_around(std::span<const u8> payload) {
  std::string bytes;
  contract::log::put_frame(payload, [&](u8 byte) { bytes += static_cast<char>(byte); });
  return bytes;
}

TEST_CASE("it does not matter in which pieces a frame arrives") {
  World world;
  const std::string bytes = "before\r\n" + a_frame() + "behind";
  for (usize cut = 0; cut <= bytes.size(); ++cut) {
    LogDecoder decoder{log_strings()};
    const std::string first = decoder.feed(std::string_view{bytes}.substr(0, cut));
    CHECK(first + decoder.feed(std::string_view{bytes}.substr(cut)) == "before\r\n" + kShown + "behind");
  }
}

TEST_CASE("text behind a frame that lost its end is all there, and says that something is missing") {
  World world;
  const std::string frame = a_frame();
  for (usize kept = 1; kept < frame.size(); ++kept) {
    LogDecoder decoder{log_strings()};
    CHECK(decoder.feed(frame.substr(0, kept) + "\r\nKERNEL PANIC: why\r\n") == kDamaged + "\r\nKERNEL PANIC: why\r\n");
    CHECK(decoder.feed(frame) == kShown);
  }
}

TEST_CASE("a frame is read behind one that was cut, at once") {
  World world;
  const std::string frame = a_frame();
  for (usize kept = 1; kept < frame.size(); ++kept) {
    LogDecoder decoder{log_strings()};
    CHECK(decoder.feed(frame.substr(0, kept) + frame) == kDamaged + kShown);
  }
}

TEST_CASE("a byte that is lost or changed is noticed, and the next frame is read") {
  World world;
  const std::string frame = a_frame();
  for (usize at = 1; at + 1 < frame.size(); ++at)
    for (u32 bit = 0; bit <= 8; ++bit) {
      std::string damaged = frame;
      if (bit == 8) damaged.erase(at, 1);
      else damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      LogDecoder decoder{log_strings()};
      const std::string text = decoder.feed(damaged + frame);
      CHECK(text.starts_with(kDamaged));
      CHECK(text.ends_with(kShown));
      CHECK(text.find(kShown) == text.size() - kShown.size());
    }
}

TEST_CASE("a frame with a good check that no kernel sent is refused") {
  World world;
  using contract::log::PayloadWriter;
  const LogDecoder decoder{log_strings()};
  const auto shown = [](std::string bytes) { return LogDecoder{log_strings()}.feed(bytes); };
  CHECK(shown(frame_around(PayloadWriter{}.id(0xfffe).finish())) == kDamaged);          // no such text
  CHECK(shown(frame_around(PayloadWriter{}.id(1).finish())) == kDamaged);               // the middle of one
  kernel::log<"{} alone">(kernel::LogLevel::Error, 1u);
  const std::string good = wire();
  std::vector<u8> symbols(good.begin() + 1, good.end() - 1);
  const u16 id = *contract::log::PayloadReader::from(symbols)->id();
  CHECK(shown(frame_around(PayloadWriter{}.id(id).number(1).finish())) == "1 alone\r\n");
  CHECK(shown(frame_around(PayloadWriter{}.id(id).finish())) == kDamaged);                      // an argument too few
  CHECK(shown(frame_around(PayloadWriter{}.id(id).number(1).number(2).finish())) == kDamaged);  // and one too many
  CHECK(shown(frame_around(PayloadWriter{}.id(id).text("\xff\xff\xff\xff\xff").finish())) == kDamaged);  // no number of 32 bits
}

TEST_CASE("an introducer with nothing behind it, or with far too much, does no harm") {
  World world;
  LogDecoder decoder{log_strings()};
  CHECK(decoder.feed("\xff\n") == kDamaged);
  CHECK(decoder.feed("\xff" + std::string(1000, '\x80') + "\n").starts_with(kDamaged));
  CHECK(decoder.feed(a_frame()) == kShown);
}

TEST_CASE("a kernel whose log is plain is shown to the byte") {
  const std::string bytes = "\xff\x80\x80\n\xfe\xbf";
  LogDecoder decoder;
  CHECK_FALSE(decoder.framed());
  CHECK(decoder.feed(bytes) == bytes);
}

TEST_CASE("bytes by chance are never taken for a record, and never for more than they are") {
  World world;
  std::minstd_rand chance{7};
  const std::string frame = a_frame();
  for (u32 round = 0; round < 3000; ++round) {
    std::string noise(chance() % 200, ' ');
    // Half of the noise is symbols, so that frames are long enough to be looked into.
    for (char& byte : noise) byte = static_cast<char>(chance() % 2 == 0 ? 0x80 + chance() % 64 : chance() % 8 == 0 ? 0xff : chance() % 256);
    LogDecoder decoder{log_strings()};
    const std::string text = decoder.feed(noise);
    CHECK_FALSE(text.contains("value"));
    CHECK(text.size() <= noise.size() * (kDamaged.size() + 1));
    CHECK(decoder.feed("\n" + frame).ends_with(kShown));
  }
}
}  // namespace
