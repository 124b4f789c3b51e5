// tools/bench/report_test.cpp - the table's lines, and the one JSON object.
#include "tools/bench/report.hpp"

#include <doctest/doctest.h>

using namespace tools;

namespace {
constexpr Figures kFigures{120, {2271, 1647, 0}};
}  // namespace

TEST_CASE("a row shows our counts, the goal, the reference, and how many times ours that is") {
  CHECK(table_row("memop", {100, 110}, kFigures) ==
        "  memop                           100     110     120      2271    1647       -     20.6   15.0      -\n");
}

TEST_CASE("a row that misses its goal has a sign in front") {
  CHECK(table_row("memop", {100, 120}, kFigures).starts_with("  memop"));
  CHECK(table_row("memop", {100, 121}, kFigures).starts_with("! memop"));
  CHECK(table_row("slope", {0, 1}, {0, {}}).starts_with("! slope"));
  CHECK(table_row("text", {100, 121}, {}).starts_with("  text"));
}

TEST_CASE("no line of the table is wider than a terminal of 120 columns") {
  CHECK(table_row("interrupt_while_computing", {1'000'000, 1'000'000}, {1'000'000, {1'000'000, 1'000'000, 1'000'000}}).size() <= 120);
  CHECK(table_heading("mps2-an386").find('\n') <= 120);
}

TEST_CASE("the goals and the reference's figures are found by a row's name") {
  CHECK(figures_of("memop", Isa::RiscV32).goal == 120);
  CHECK(figures_of("memop", Isa::CortexM).reference[2] == 386);
  CHECK(!figures_of("no such row", Isa::RiscV32).goal);
}

TEST_CASE("programs get one JSON object") {
  const std::string json = as_json({{"one", {{"memop", {1, 2}}}}, {"two", {}}});
  CHECK(json == "{\n  \"one\": {\n    \"memop\": {\n      \"min\": 1,\n      \"max\": 2\n    }\n  },\n  \"two\": {}\n}\n");
}
