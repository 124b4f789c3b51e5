// tools/test/stack_depth.cpp - a system test with a plugin that watches the stack's lowest byte.
#include "tools/test/stack_depth.hpp"

#include <format>

#include "tools/common/elf_file.hpp"
#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"

namespace tools::test {
using std::filesystem::path;

StackBound read_stack_bound(const EmulatedBoard& board, std::string_view kernel) {
  StackBound bound{.text = read_text(build_folder(board) / std::format("{}.elf.stack", kernel))};
  if (std::sscanf(bound.text.c_str(), "kernel stack: %d of %d bytes", &bound.bytes, &bound.reserved) != 2)
    fail("{}.elf.stack: the first line is not understood", kernel);
  return bound;
}

StackDepth measure_stack_depth(const EmulatedBoard& board, const SystemCase& test, const path& programs) {
  const ScratchFolder scratch;
  const ElfSection stack = read_elf_sections(build_folder(board) / test.boot.kernel).at(".stack");
  const path report = scratch.path() / "depth";
  SystemCase metered = test;
  metered.boot.emulator_arguments = {"-plugin", std::format("{},start={:#x},end={:#x},report={}", (programs / "stack_meter.so").string(),
                                                            stack.address, stack.address + stack.size, report.string())};
  Verdict ran = run_system_case(board, metered);
  const int bytes = ran.result == Result::Passed ? std::atoi(read_text(report).c_str()) : 0;
  return {std::move(ran), bytes};
}

}  // namespace tools::test
