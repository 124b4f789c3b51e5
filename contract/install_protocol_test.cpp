// contract/install_protocol_test.cpp - frames and answers, whole, damaged and invented; host only.
#include "contract/install_protocol.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {
using namespace contract::install;
using Found = FrameReader::Found;

Frame some_frame(std::mt19937& random) {
  Frame frame{.kind = static_cast<Kind>(1 + random() % (kKinds - 1)), .count = static_cast<u8>(random() % (kDataBytes + 1)), .first = static_cast<u32>(random()), .second = static_cast<u32>(random()), .number = static_cast<u8>(random())};
  for (u8& byte : frame.data) byte = static_cast<u8>(random());
  return frame;
}
/// What the reader makes of the text: W and D.
std::string read(FrameReader& reader, std::string_view text) {
  std::string found;
  for (const char c : text) {
    const Found what = reader.feed(static_cast<u8>(c));
    if (what != Found::Nothing) found += what == Found::Whole ? 'W' : 'D';
  }
  return found;
}
std::string text_of(const Frame& frame) {
  const FrameText text = encode(frame);
  return {text.begin(), text.end()};
}

TEST_CASE("what was sent is what arrives, and nothing in it is a key of the console") {
  std::mt19937 random{1};
  FrameReader reader;
  for (u32 i = 0; i < 500; ++i) {
    const Frame frame = some_frame(random);
    const std::string text = text_of(frame);
    CHECK(read(reader, text) == "W");
    CHECK(reader.frame() == frame);
    for (const char c : text.substr(0, text.size() - 1)) CHECK((c >= '0' && c <= 'o'));
  }
}

TEST_CASE("a frame with one character changed, lost or doubled is damaged, and the next one is whole") {
  std::mt19937 random{2};
  FrameReader reader;
  const std::string next = text_of(some_frame(random));
  for (usize at = 0; at < kFrameCharacters - 3; ++at) {
    CAPTURE(at);
    const std::string text = text_of(some_frame(random));
    std::string changed = text, lost = text, doubled = text;
    changed[at] = static_cast<char>('0' + ((changed[at] - '0') ^ (1 << random() % 6)));
    lost.erase(at, 1);
    doubled.insert(at, 1, text[at]);
    for (const std::string& damaged : {changed, lost, doubled}) CHECK(read(reader, damaged + next) == "DW");
  }
}

TEST_CASE("noise is never a frame, and the reader stays able to read one") {
  std::mt19937 random{3};
  FrameReader reader;
  const std::string good = text_of(some_frame(random));
  for (u32 round = 0; round < 2000; ++round) {
    std::string noise(random() % 600, '\0');
    for (char& c : noise) c = static_cast<char>(random() % 4 == 0 ? random() : '0' + random() % 64);
    CHECK(!read(reader, noise).contains('W'));
    CHECK(read(reader, "\n" + good).ends_with('W'));
  }
}

TEST_CASE("mutated frames are whole only if they are what was sent") {
  std::mt19937 random{4};
  for (u32 round = 0; round < 3000; ++round) {
    const Frame frame = some_frame(random);
    std::string text = text_of(frame);
    for (u32 changes = random() % 5; changes > 0; --changes) {
      const usize at = random() % text.size();
      if (random() % 3 == 0) text.erase(at, 1 + random() % 3);
      else if (random() % 2 == 0) text.insert(at, 1, static_cast<char>(random()));
      else text[at] = static_cast<char>(random());
    }
    FrameReader reader;
    if (read(reader, text + "\n").contains('W')) CHECK(reader.frame() == frame);
  }
}

TEST_CASE("answers are read as they were written") {
  std::mt19937 random{5};
  for (u32 i = 0; i < 500; ++i) {
    const Answer answer{.kind = static_cast<Kind>(1 + random() % kKinds), .number = static_cast<u8>(random()), .status = static_cast<u32>(random() % 14), .first = static_cast<u32>(random()), .second = static_cast<u32>(random() >> random() % 32)};
    const auto line = line_of(answer);
    CHECK(answer_in(line.view()) == answer);
    std::string damaged{line.view()};
    damaged[random() % damaged.size()] ^= static_cast<char>(1 << random() % 8);
    CHECK(!answer_in(damaged));
    CHECK(!answer_in(damaged.substr(0, random() % damaged.size())));
  }
  CHECK(!answer_in(kReady));
  CHECK(!answer_in(""));
}

TEST_CASE("invented answers are not believed") {
  std::mt19937 random{6};
  for (u32 round = 0; round < 20000; ++round) {
    std::string line{kAnswerPrefix};
    for (u32 length = random() % 60; length > 0; --length) line += "0123456789abcdef g"[random() % 18];
    CHECK(!answer_in(line));
  }
}
}  // namespace
