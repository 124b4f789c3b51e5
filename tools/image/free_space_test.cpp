// tools/image/free_space_test.cpp - taken ranges, the lowest free place, and gaps that stay usable.
#include "tools/image/free_space.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {
using core::AddressRange;
using tools::FreeSpace;

TEST_CASE("the lowest place that is free and aligned is found") {
  FreeSpace space{{0x100, 0x200}, 0};
  CHECK(space.find(0x20, 0x10)->start == 0x100);
  space.take({0x108, 0x118});
  CHECK(space.find(0x20, 0x10)->start == 0x120);
  CHECK(space.find(0x8, 0x8)->start == 0x100);
  CHECK(space.find(0x20, 0x80)->start == 0x180);
  CHECK_FALSE(space.find(0x100, 4));
  CHECK(space.largest_gap() == 0xE8);
}

TEST_CASE("a full memory has no place and no gap, an empty one is one gap") {
  FreeSpace space{{0x100, 0x200}, 16};
  CHECK(space.largest_gap() == 0x100);
  CHECK(space.find(0x100, 4));
  space.take({0x100, 0x200});
  CHECK(space.largest_gap() == 0);
  CHECK_FALSE(space.find(1, 1));
}

TEST_CASE("a range outside the memory is not free, also at the end of the address space") {
  const FreeSpace space{{0xFFFF'FF00, 0xFFFF'FFF0}, 0};
  CHECK_FALSE(space.free({0xFFFF'FEFF, 0xFFFF'FF10}));
  CHECK_FALSE(space.free({0xFFFF'FFE0, 0xFFFF'FFF1}));
  CHECK(space.free({0xFFFF'FFE0, 0xFFFF'FFF0}));
  CHECK(space.find(0x10, 0x10)->start == 0xFFFF'FF00);
  CHECK_FALSE(space.find(0xFFFF'FFFF, 4));
  CHECK_FALSE(space.find(0x10, 0x8000'0000));
}

TEST_CASE("gaps smaller than the smallest object are not left on either side") {
  FreeSpace space{{0x100, 0x200}, 16};
  space.take({0x100, 0x10C});
  CHECK(space.find(0x10, 4)->start == 0x10C);   // no gap at all
  CHECK(space.find(0x10, 8)->start == 0x120);   // 0x110 and 0x118 would leave 4 and 12 bytes
  space.take({0x128, 0x200});
  CHECK(space.find(0x1C, 4)->start == 0x10C);
  CHECK_FALSE(space.find(0x18, 4));             // 4 bytes would be left above, or below
}

TEST_CASE("random takers never overlap and come out in ascending order") {
  std::mt19937 random{3};
  FreeSpace space{{0x1000, 0x5000}, 16};
  while (const auto range = space.find(random() % 500 + 16, 1u << random() % 8)) space.take(*range);
  core::Address at = 0x1000;
  for (const AddressRange range : space.taken()) {
    CHECK(range.start >= at);
    CHECK((range.start == at || range.start - at >= 16));
    at = range.end;
  }
  CHECK(at <= 0x5000);
  CHECK(space.taken().size() > 10);
}
}  // namespace
