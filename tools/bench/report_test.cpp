// tools/bench/report_test.cpp - the table's lines, and the one JSON object.
#include "tools/bench/report.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

using namespace tools;

namespace {
constexpr Figures kFigures{120, {2271, 1647, 0}};
}  // namespace

TEST_CASE("a row shows our counts, the goal, the reference, and how many times ours that is") {
  CHECK(table_row("memop", {100, 110}, kFigures) ==
        "  memop                          100      110     120      2271    1647       -     20.6   15.0      -\n");
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

TEST_CASE("a page's table has the plain protection too, and says which goals are missed") {
  const std::string table = page_table({"one", {{"memop", {100, 130}}}}, Isa::RiscV32);
  CHECK(table.ends_with("| `memop` | 100 | 130 | 120 | 2320 | 1671 | 975 | 890 | 17.8, 12.9, 7.5, 6.8 | ! |\n"));
}

TEST_CASE("a table takes the place of the one that stood there") {
  CHECK(with_table("a\n<!-- one -->\nold\n<!-- end -->\nb\n", "one", "new\n") == "a\n<!-- one -->\nnew\n<!-- end -->\nb\n");
  CHECK_THROWS_AS(with_table("a", "one", "new"), Error);
}

TEST_CASE("programs get one JSON object") {
  const std::string json = as_json({{"one", {{"memop", {1, 2}}}}, {"two", {}}});
  CHECK(json == "{\n  \"one\": {\n    \"memop\": {\n      \"min\": 1,\n      \"max\": 2\n    }\n  },\n  \"two\": {}\n}\n");
}
