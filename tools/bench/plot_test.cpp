// tools/bench/plot_test.cpp - round ticks, and points where they belong.
#include "tools/bench/plot.hpp"

#include <doctest/doctest.h>

using namespace tools;

TEST_CASE("ticks are round, begin at 0 and reach what is shown") {
  CHECK(ticks_up_to(63) == std::vector<double>{0, 20, 40, 60, 80});
  CHECK(ticks_up_to(9193) == std::vector<double>{0, 2000, 4000, 6000, 8000, 10000});
  CHECK(ticks_up_to(100) == std::vector<double>{0, 20, 40, 60, 80, 100});
}

TEST_CASE("nothing but zeros has an axis all the same") { CHECK(ticks_up_to(0) == std::vector<double>{0, 1}); }

TEST_CASE("large numbers stand in full") { CHECK(as_svg({"", "", "", {{"", {{0, 0}, {1, 1'500'000}}}}}).contains(">1500000<")); }

TEST_CASE("a plot has a white ground, both axes' names, and a line and a word for each series") {
  const std::string svg = as_svg({"a & b", "bytes", "instructions", {{"ours", {{0, 0}, {100, 100}}}, {"theirs", {{0, 50}, {100, 50}}}}});
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.contains("fill=\"#ffffff\""));
  CHECK(svg.contains("a &amp; b"));
  CHECK(svg.contains(">bytes<"));
  CHECK(svg.contains(">instructions<"));
  CHECK(svg.contains("<polyline points=\"100.0,360.0 700.0,50.0\""));  // from corner to corner
  CHECK(svg.contains(">theirs<"));
}
