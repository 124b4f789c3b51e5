// tools/bench/stack_mark.cpp - runs system tests with the meter of the suite `stack`.
#include "tools/bench/stack_mark.hpp"

#include <algorithm>
#include <array>

#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/stack_depth.hpp"

namespace tools {
namespace {
namespace fs = std::filesystem;

/// Of the tests of `kernel.elf` the deepest on both boards, and one that is typed at; that no other is deeper, the suite `stack` shows.
constexpr std::array<std::string_view, 2> kRun{"storage_is_private", "the_panic_command_reports"};

u64 depth_of(const EmulatedBoard& board, const test::SystemCase& test) {
  const test::StackDepth depth = test::measure_stack_depth(board, test, fs::read_symlink("/proc/self/exe").parent_path());
  if (depth.bytes <= 0) fail("the test {} did not pass on {}: {}", test.name, board.name, depth.ran.why);
  return static_cast<u64>(depth.bytes);
}
}  // namespace

Bounds stack_seen(const EmulatedBoard& board, const Experiment&) {
  u64 deepest = 0;
  for (const test::SystemCase& test : test::read_system_cases(source_tree() / "tests" / "system"))
    if (std::ranges::contains(kRun, test.name)) deepest = std::max(deepest, depth_of(board, test));
  return {deepest, deepest};
}

Bounds stack_bound(const EmulatedBoard& board, const Experiment&) {
  const u64 bytes = static_cast<u64>(test::read_stack_bound(board, "kernel").bytes);
  return {bytes, bytes};
}

}  // namespace tools
