// tools/sweep/report.hpp - what was swept, in lines for people.
#pragma once
#include <string>

#include "tools/sweep/run.hpp"

namespace tools::sweep {

/// What a board's paths add up to.
struct Total {
  u64 offsets = 0;     // windows that an interrupt was armed for
  u64 hits = 0;        // that came inside of one
  u64 violations = 0;  // of what has to hold whenever one comes
  u64 gaps = 0;        // places of a path where none came, and paths of which nothing is known
  std::set<core::Address> path, met;  // trap code that was executed, and places in it where an interrupt came
};

/// One path: a line for each kind of window, then what is wrong, if anything is; adds to `total`.
/// In a sample a place may be left out where another path has it.
std::string describe(const Path& path, const Observation& observation, const KernelElf& kernel, bool sample, Total& total);
/// Trap code of whatever path where no interrupt came in any.
std::string gaps_of_all(const KernelElf& kernel, Total& total);
/// Every place of the trap code that belongs to the path, with how often each interrupt came behind it.
std::string histogram(const Path& path, const Observation& observation, const KernelElf& kernel);
std::string describe(const FreeRunning& result, Total& total);
/// The last line of a board.
std::string summary(const EmulatedBoard& board, const Total& total);

}  // namespace tools::sweep
