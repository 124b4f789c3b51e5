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
/// The same as a table of a page, with the reference's plain protection beside its others.
std::string page_table(const BoardResults& results, Isa isa);
/// `page` with `table` in place of what stands between <!-- NAME --> and <!-- end -->. Throws Error if there is no such place.
std::string with_table(std::string page, std::string_view name, std::string_view table);
/// {board: {metric: {"min": n, "max": n}}}
std::string as_json(const std::vector<BoardResults>& boards);
/// Mean instructions of one sample in each function, the most first.
std::string profile_table(const Profile& profile, const KernelElf& kernel, u32 samples);

}  // namespace tools
