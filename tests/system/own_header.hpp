// tests/system/own_header.hpp - where the application's own bytes begin, from the header in its flash.
#pragma once
#include "tests/system/check.hpp"

namespace test {

/// The first byte behind header and trailer. The Program element (type 9) tells the trailer's size.
inline core::Address app_start() {
  constexpr u32 kBaseBytes = 16, kProgram = 9;
  const core::Address header = memop(Memop::FlashStart, 0);
  core::Address element = header + kBaseBytes;
  while (at<u16>(element) != kProgram) element += 4 + (at<u16>(element + 2) + 3u) / 4 * 4;
  return header + at<u16>(header + 2) + at<u32>(element + 8);
}

}  // namespace test
