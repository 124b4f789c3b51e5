// tools/test/tutorial_suite.cpp - follows the tutorial in a copy of the tree, boots what comes out, and looks for what it promises.
#include <format>

#include "tools/run/launch.hpp"
#include "tools/test/boot.hpp"
#include "tools/test/suites.hpp"
#include "tools/test/tree_copy.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

constexpr std::string_view kTutorial = "docs/book/write-your-first-capsule.md";
/// The application's line, as the tutorial shows it.
constexpr std::string_view kPromised = "tally: 10 of 10";

std::string complaints(const ProcessResult& result) { return result.output + result.errors; }

Verdict follow(const path& root, const path& copy) {
  const std::string name = "the tutorial's files and changes fit the tree";
  const ProcessResult followed = run_process({(root / "build/host/tools/follow_tutorial").string(), "all", (root / kTutorial).string(), copy.string()});
  return followed.status == 0 ? passed(name) : failed(name, complaints(followed));
}

Verdict try_out(const path& root, const path& copy, const EmulatedBoard& board) {
  const std::string name = "the tutorial's driver does what the tutorial shows";
  const ProcessResult built = build_copy(root, copy, board.name, {"kernel.elf", "apps-tally"});
  if (built.status != 0) return failed(name, complaints(built));
  const path folder = copy / "build" / board.name;
  return boot(board, name, {.app_flash = build_app_image(board.memory, {folder / "apps" / "tally.elf"}).flash,
                            .expected = {std::string{kPromised}}, .kernel = (folder / "kernel.elf").string()});
}

Verdict promise(const path& root) {
  const Bytes text = read_file(root / kTutorial);
  const std::string name = "the tutorial shows the line that is looked for";
  return std::string{text.begin(), text.end()}.contains("\n" + std::string{kPromised} + "\n") ? passed(name) : failed(name, "it shows another one");
}
}  // namespace

void run_tutorial_tests(const path& root, Report& report) {
  const ScratchFolder scratch;
  copy_tree(root, scratch.path());
  const Verdict followed = follow(root, scratch.path());
  report.add(followed);
  report.add(promise(root));
  if (followed.result == Result::Passed) report.add(try_out(root, scratch.path(), board_named("rv32-virt")));
  report.summarise("tutorial: its driver, built and booted in a copy of the tree");
}

}  // namespace tools::test
