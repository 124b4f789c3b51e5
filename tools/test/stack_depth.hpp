// tools/test/stack_depth.hpp - how deep the kernel's stack gets while a system test runs, and how deep it may get.
//
// Units    bytes.
// Errors   Error: what the build should have left is not there.
#pragma once
#include "tools/test/system_case.hpp"

namespace tools::test {

/// What kernel_stack wrote beside an image.
struct StackBound {
  int bytes = 0, reserved = 0;
  std::string text;
};
/// `kernel` without .elf.
StackBound read_stack_bound(const EmulatedBoard& board, std::string_view kernel);

struct StackDepth {
  Verdict ran;    // of the test itself
  int bytes = 0;  // that were written to
};
/// Runs the test with the meter, which `programs` has: build/host/tools.
StackDepth measure_stack_depth(const EmulatedBoard& board, const SystemCase& test, const std::filesystem::path& programs);

}  // namespace tools::test
