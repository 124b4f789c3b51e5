// tools/test/reproducible_suite.cpp - builds each board's kernel again in a copy of the tree and compares the files.
#include <format>

#include "tools/common/file.hpp"
#include "tools/common/process.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

/// What git knows of the tree; the copy has another path, so a path in the kernel shows as a difference.
void copy_tree(const path& root, const path& to) {
  const std::string command = std::format("cd '{}' && git ls-files -z -co --exclude-standard | xargs -0 cp --parents -t '{}'", root.string(), to.string());
  (void)run_process({"bash", "-c", command});
}

Verdict rebuild(const EmulatedBoard& board, const path& root, const path& copy) {
  const std::string name = std::format("{}: two builds of one tree are the same kernel", board.name);
  const ProcessResult built = run_process({"env", "BULKHEAD_DOWNLOADS=" + (root / "build" / "third_party").string(),
                                            (copy / "toolchain" / "build.sh").string(), std::string{board.name}, "kernel.elf"});
  if (built.status != 0) return failed(name, built.output + built.errors);
  const path again = copy / "build" / board.name / "kernel.elf";
  const bool same = read_file(again) == read_file(build_folder(board) / "kernel.elf");
  return same ? passed(name) : failed(name, "the files differ");
}
}  // namespace

void run_reproducibility_tests(const path& root, Report& report) {
  const ScratchFolder scratch;
  copy_tree(root, scratch.path());
  for (const EmulatedBoard& board : boards()) report.add(rebuild(board, root, scratch.path()));
  report.summarise("reproducible: kernels compared to the byte");
}

}  // namespace tools::test
