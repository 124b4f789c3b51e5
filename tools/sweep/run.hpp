// tools/sweep/run.hpp - one path on one board: boots it with the watcher, and collects what it and the console say.
//
// Errors   Error: what is missing. What went wrong on the board is a violation.
#pragma once
#include "tools/run/boards.hpp"
#include "tools/sweep/observation.hpp"
#include "tools/sweep/paths.hpp"

namespace tools::sweep {

inline constexpr std::string_view kKernel = "kernel-test.elf";

Observation run_path(const EmulatedBoard& board, const Path& path, bool sample);

/// Without deterministic time: interrupts come wherever the host lets them. What the application says of that, at its end.
struct FreeRunning {
  u64 ticks = 0;
  std::string pended;
  std::vector<std::string> violations;
};
FreeRunning run_freely(const EmulatedBoard& board, u64 ticks);

}  // namespace tools::sweep
