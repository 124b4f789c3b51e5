// tools/bench/report.hpp - results as a table for people, as JSON for programs, and a profile by function.
#pragma once
#include <string>
#include <vector>

#include "tools/bench/kernel_elf.hpp"
#include "tools/bench/metrics.hpp"

namespace tools {

struct Measured {
  const Metric* metric = nullptr;
  Bounds bounds{};
};

struct BoardResults {
  const EmulatedBoard* board = nullptr;
  std::vector<Measured> results;
};

std::string table_heading(const EmulatedBoard& board);
std::string table_row(const EmulatedBoard& board, const Measured& result);
/// {board: {metric: {"min": n, "max": n}}}
std::string as_json(const std::vector<BoardResults>& boards);
/// Mean instructions of one sample in each function, the most first.
std::string profile_table(const Profile& profile, const KernelElf& kernel, u32 samples);

}  // namespace tools
