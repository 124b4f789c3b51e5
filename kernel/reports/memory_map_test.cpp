// kernel/reports/memory_map_test.cpp - sizes in words, and a map whose rows are to scale; host only.
#include "kernel/reports/memory_map.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {
using namespace kernel::reports;

std::string size(u32 bytes) {
  core::Line<> line;
  return std::string{put_size(line, bytes).view()};
}
std::string distance(core::Address address) {
  core::Line<> line;
  return std::string{put_distance(line, address, {0x1000, 0x2000}).view()};
}
template <usize N>
std::vector<std::string> drawn(const std::array<Section, N>& sections) {
  std::vector<std::string> lines;
  const MemoryMap<N> map{sections};
  for (u32 number = 0;; ++number) {
    core::Line<> line;
    if (!map.line(number, line)) return lines;
    lines.emplace_back(line.view());
  }
}

TEST_CASE("sizes are in the unit that a person would choose, rounded down") {
  CHECK(size(0) == "0 B");
  CHECK(size(1023) == "1023 B");
  CHECK(size(1024) == "1.0 KiB");
  CHECK(size(1536) == "1.5 KiB");
  CHECK(size(1024 * 1024 - 1) == "1023.9 KiB");
  CHECK(size(2 * 1024 * 1024) == "2.0 MiB");
  CHECK(size(0xFFFF'FFFF) == "4095.9 MiB");
}

TEST_CASE("distances count from the nearest byte of the range") {
  CHECK(distance(0x0FFF) == "1 B below");
  CHECK(distance(0x2000) == "1 B above");
  CHECK(distance(0x0C00) == "1.0 KiB below");
}

TEST_CASE("rows are to scale, with at least one for each section") {
  const auto lines = drawn<3>({{{"record", {0x1F80, 0x2000}}, {"unused", {0x1800, 0x1F80}}, {"app", {0x1000, 0x1800}}}});
  REQUIRE(lines.size() == 4 + 1 + 7 + 8);
  CHECK(lines[0] == "  0x00002000 +--------------------------------+");
  CHECK(lines[1] == "             | record  128 B                  |");
  CHECK(lines[2] == "  0x00001f80 +--------------------------------+");
  CHECK(lines[3] == "             | unused  1.8 KiB                |");
  CHECK(lines[4] == "             |                                |");
  CHECK(lines.back() == "  0x00001000 +--------------------------------+");
}

TEST_CASE("an empty section leaves no trace, and neither does an empty map") {
  CHECK(drawn<2>({{{"none", {0x2000, 0x2000}}, {"app", {0x1000, 0x2000}}}}).size() == 2 + 16);
  CHECK(drawn<1>({{{"none", {0x2000, 0x2000}}}}).empty());
}
}  // namespace
