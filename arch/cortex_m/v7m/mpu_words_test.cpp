// arch/cortex_m/v7m/mpu_words_test.cpp - MPU regions as a reader of a report sees them; host only.
#include "arch/cortex_m/v7m/mpu_words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {
using namespace arch::v7m;

std::string text(u32 number, Region region) {
  core::Line<120> line;
  region_line(number, region, line);
  return std::string{line.view()};
}

TEST_CASE("a region is told with the bytes that it opens, and with what it was cut from") {
  CHECK(text(2, *covering_region(2, {0x4'0000, 0x4'2000}, Rights::ReadExecute)) == "  region 2  0x00040000 .. 0x00042000  r-x");
  const Region cut = region(0, {0x2000'4000, 0x2000'5000}, subregions(0, 3), Rights::ReadWrite);
  CHECK(text(0, cut) == "  region 0  0x20004000 .. 0x20004600  rw-  of 0x20004000 .. 0x20005000, subregions off 0xf8");
  CHECK(text(1, disabled_region(1)) == "  region 1  off");
}

TEST_CASE("the range of a planned region is the range that was asked for") {
  for (const core::AddressRange range : {core::AddressRange{0x4'0000, 0x4'0020}, {0x4'1000, 0x4'4000}, {0x4'0400, 0x4'0A00}}) {
    const auto planned = covering_region(2, range, Rights::ReadExecute);
    REQUIRE(planned);
    CHECK(effective_range(*planned) == range);
  }
}
}  // namespace
