// core/types_test.cpp - address ranges against arithmetic that cannot wrap; host only.
#include "core/types.hpp"

#include <doctest/doctest.h>

namespace {
using core::AddressRange;

// Both ends of the address space, its middle, and an ordinary place.
constexpr u32 kEdges[] = {0, 1, 2, 0x1000, 0x1001, 0x7FFF'FFFF, 0x8000'0000, 0x8000'0001, 0xFFFF'FFFD, 0xFFFF'FFFE, 0xFFFF'FFFF};

TEST_CASE("a range contains what lies inside, and never a length that wraps") {
  for (const u32 start : kEdges)
    for (const u32 end : kEdges)
      for (const u32 address : kEdges)
        for (const u32 length : kEdges) {
          if (end < start) continue;
          const bool inside = address >= start && u64{address} + length <= end;
          CHECK(AddressRange{start, end}.contains(address, length) == inside);
        }
}

TEST_CASE("ranges overlap exactly if they share a byte") {
  for (u32 start = 0; start < 6; ++start)
    for (u32 end = start; end < 6; ++end)
      for (u32 other_start = 0; other_start < 6; ++other_start)
        for (u32 other_end = other_start; other_end < 6; ++other_end) {
          if (start == end || other_start == other_end) continue;
          bool shared = false;
          for (u32 byte = 0; byte < 6; ++byte)
            shared = shared || (byte >= start && byte < end && byte >= other_start && byte < other_end);
          CHECK(AddressRange{start, end}.overlaps({other_start, other_end}) == shared);
        }
}
}  // namespace
