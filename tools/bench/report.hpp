// tools/bench/report.hpp - results as a table for people, as JSON for programs, and a profile by function.
#pragma once
#include <string>
#include <vector>

#include "tools/bench/kernel_elf.hpp"
#include "tools/bench/measure.hpp"
#include "tools/bench/reference.hpp"

namespace tools {

struct BoardResults {
  std::string board;
  std::vector<std::pair<std::string, Bounds>> rows;  // as measured
};

std::string table_heading(std::string_view board);
/// One line, with a sign in front if the goal is missed.
std::string table_row(std::string_view name, Bounds ours, const Figures& figures);
std::string table_footing();
/// {board: {metric: {"min": n, "max": n}}}
std::string as_json(const std::vector<BoardResults>& boards);
/// Mean instructions of one sample in each function, the most first.
std::string profile_table(const Profile& profile, const KernelElf& kernel, u32 samples);

}  // namespace tools
