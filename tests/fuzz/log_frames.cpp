// tests/fuzz/log_frames.cpp - any bytes on the line to the host's decoder of log frames: what it shows does not depend on the pieces in
// which they come, what is no frame goes through, and behind all that a whole frame is read as if nothing had been.
#include "contract/log_frame.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/target.hpp"
#include "tools/kernel/log_decoder.hpp"

namespace {
using namespace contract::log;
using fuzz::Choices;
using fuzz::promise;

constexpr std::string_view kTexts{"began\0{} of {word}: {text}, {address}, {hex}\0word\0", 49};
constexpr std::string_view kShown = "began";

const tools::LogStrings& strings() {
  static const tools::LogStrings all{tools::Bytes{kTexts.begin(), kTexts.end()}};
  return all;
}

/// A frame around such a payload, right in all respects.
std::string frame(std::vector<u8> payload) {
  const u16 check = check_of(payload);
  payload.push_back(static_cast<u8>(check));
  payload.push_back(static_cast<u8>(check >> 8));
  std::string bytes{static_cast<char>(kIntroducer)};
  for (usize symbol = 0; symbol < symbols_for(payload.size()); ++symbol) {
    u32 bits = 0;
    for (usize bit = 0; bit < 6; ++bit)
      if (const usize at = 6 * symbol + bit; at < 8 * payload.size()) bits |= (payload[at / 8] >> (at % 8) & 1u) << bit;
    bytes += static_cast<char>(kFirstSymbol + bits);
  }
  return bytes + static_cast<char>(kEndOfFrame);
}

/// Frames, frames with any payload, and bytes as they come.
std::string some_bytes(Choices& choices) {
  const u32 choice = choices.below(8);
  const auto bytes = choices.bytes(choice < 4 ? choice * 8 : choice);
  if (choice < 4) {
    std::vector<u8> payload{static_cast<u8>(choice == 0 ? 0 : 6), 0};
    payload.insert(payload.end(), bytes.begin(), bytes.end());
    return frame(std::move(payload));
  }
  return {bytes.begin(), bytes.end()};
}

std::string in_pieces(std::string_view line, u32 piece) {
  tools::LogDecoder decoder{strings()};
  std::string shown;
  for (; !line.empty(); line.remove_prefix(std::min<usize>(piece, line.size()))) shown += decoder.feed(line.substr(0, piece));
  return shown;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) { return static_cast<u8>(byte) < 0x80; });
}
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  const u32 piece = 1 + choices.below(7);
  std::string line;
  while (!choices.over()) line += some_bytes(choices);
  const std::string shown = in_pieces(line, static_cast<u32>(line.size() + 1));
  promise(shown == in_pieces(line, piece), "what is shown does not depend on the pieces");
  if (is_ascii(line)) promise(shown == line, "what is no frame goes through");
  tools::LogDecoder plain;
  promise(plain.feed(line) == line, "of a plain log everything goes through");
  const std::string after = in_pieces(line + "\n" + frame({0, 0}), piece);
  promise(after.contains(kShown) && after.rfind(kShown) + kShown.size() + 2 >= after.size(), "a whole frame is read, whatever came before");
}
