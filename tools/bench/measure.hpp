// tools/bench/measure.hpp - one run of the emulator with the counter in it.
//
// Units    instructions that the kernel executed, unless an experiment counts something else; QEMU counts instructions, not cycles.
// Errors   Error: which applications, what was missing, what the console said.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/bench/bounds.hpp"
#include "tools/bench/plugin/marks.hpp"
#include "tools/common/file.hpp"
#include "tools/run/boards.hpp"

namespace tools {

/// Between which marks of which applications; see tests/bench/measure.hpp.
struct Experiment {
  std::vector<std::string> applications;
  u32 from = 1;
  u32 to = 2;
  u32 warm_up = 2;
  u32 samples = 8;
  bench::Counted counted = bench::Counted::KernelInstructions;
  std::optional<u32> icount_shift{};  // instead of the board's: more time per instruction, so that slices are shorter to emulate
};

struct Profile {
  Bounds bounds{};
  std::map<core::Address, u64> executed;  // by instruction, summed over all samples
};

/// Another kernel than the board's own, or an image that is no plain list of applications.
struct Boot {
  std::filesystem::path kernel;
  Bytes flash;  // of applications
};

/// The experiment's applications under one of the board's kernels.
Boot boot_of(const EmulatedBoard& board, const Experiment& experiment, const std::filesystem::path& kernel = "kernel.elf");
Bounds count(const EmulatedBoard& board, const Experiment& experiment);
Bounds count(const EmulatedBoard& board, const Experiment& experiment, const Boot& boot);
Profile profile(const EmulatedBoard& board, const Experiment& experiment, const std::filesystem::path& kernel);
/// Bytes that this kernel sends until its log has told how many applications there are; `experiment` has one.
u64 count_boot_bytes(const EmulatedBoard& board, const Experiment& experiment, const std::filesystem::path& kernel);

}  // namespace tools
