// tools/test/reproducible_suite.cpp - builds each board's kernel again in a copy of the tree and compares the files.
#include <format>

#include "tools/common/file.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/suites.hpp"
#include "tools/test/tree_copy.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

/// The copy has another path, so a path in the kernel shows as a difference.
Verdict rebuild(const EmulatedBoard& board, const path& root, const path& copy) {
  const std::string name = std::format("{}: two builds of one tree are the same kernel", board.name);
  const ProcessResult built = build_copy(root, copy, board.name, {"kernel.elf"});
  if (built.status != 0) return failed(name, built.output + built.errors);
  const path again = copy / "build" / board.name / "kernel.elf";
  const bool same = read_file(again) == read_file(build_folder(board) / "kernel.elf");
  return same ? passed(name) : failed(name, "the files differ");
}
}  // namespace

void run_reproducibility_tests(const path& root, Report& report) {
  for (const EmulatedBoard& board : boards()) report.add(rebuild(board, root, tree_copy(root)));
  report.summarise("reproducible: kernels compared to the byte");
}

}  // namespace tools::test
