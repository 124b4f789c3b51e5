// tools/bench/counts.hpp - what the rows were when somebody last looked at them: tests/bench/counts.json, and how it is compared with.
//
// Units    instructions, or bytes: a row means the same in the file as in the table.
// Errors   Error: the text is no such file.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tools/bench/bounds.hpp"

namespace tools {

struct BoardCounts {
  std::string compiler;  // whose code was counted: another one's differs
  std::map<std::string, Bounds> rows;
};
using Counts = std::map<std::string, BoardCounts>;  // by board

/// The compiler that this program and the boards' code are built with (toolchain/llvm.cmake).
std::string compiler();
Counts parse_counts(std::string_view text);
/// A row a line, so that a change of one is a line of a diff.
std::string format_counts(const Counts& counts);

enum class Change { None, Better, Worse, NotRecorded, NotMeasured };

struct Difference {
  std::string row;
  Change change = Change::None;
  u64 recorded = 0, now = 0;  // the maximum of each

  std::string sentence() const;
};

/// What a count may be above or below the recorded one: 2 percent, and 5 at least.
u64 tolerance(u64 recorded);
/// Of every row that stands in either.
std::vector<Difference> compare(const std::map<std::string, Bounds>& recorded, const std::map<std::string, Bounds>& now);

}  // namespace tools
