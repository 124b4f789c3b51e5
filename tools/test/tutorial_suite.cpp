// tools/test/tutorial_suite.cpp - follows the tutorial in a copy of the tree, boots what comes out, and looks for what it promises.
#include <format>

#include "tools/run/launch.hpp"
#include "tools/test/boot.hpp"
#include "tools/test/suites.hpp"
#include "tools/test/tree_copy.hpp"
#include "tools/tutorial/document.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

constexpr std::string_view kBoard = "rv32-virt";
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

std::string read_text(const path& file) {
  const Bytes bytes = read_file(file);
  return {bytes.begin(), bytes.end()};
}
void write_text(const path& file, const std::string& text) { write_file(file, Bytes(text.begin(), text.end())); }

/// Makes the mistake in the copy, builds, and takes it back.
ProcessResult make_mistake(const path& root, const path& copy, const tutorial::Change& change) {
  const std::string before = read_text(copy / change.path);
  write_text(copy / change.path, tutorial::changed(before, change));
  const ProcessResult answer = build_copy(root, copy, kBoard, {"kernel.elf"});
  write_text(copy / change.path, before);
  return answer;
}

Verdict attempt(const path& root, const path& copy, const tutorial::Attempt& what) {
  const std::string name = "the checker says what the tutorial shows: " + what.complaints.front();
  const ProcessResult answer = make_mistake(root, copy, what.changes.front());
  for (const std::string& complaint : what.complaints)
    if (!complaints(answer).contains(complaint)) return failed(name, complaints(answer));
  return answer.status != 0 ? passed(name) : failed(name, "and yet it accepts the file");
}

Verdict promise(const path& root) {
  const std::string text = read_text(root / kTutorial);
  const std::string name = "the tutorial shows the line that is looked for";
  return text.contains("\n" + std::string{kPromised} + "\n") ? passed(name) : failed(name, "it shows another one");
}
}  // namespace

void run_tutorial_tests(const path& root, Report& report) {
  const ScratchFolder scratch;
  copy_tree(root, scratch.path());
  const Verdict followed = follow(root, scratch.path());
  report.add(followed);
  report.add(promise(root));
  if (followed.result == Result::Passed) {
    report.add(try_out(root, scratch.path(), board_named(kBoard)));
    for (const tutorial::Attempt& each : tutorial::read_document(read_text(root / kTutorial)).attempts) report.add(attempt(root, scratch.path(), each));
  }
  report.summarise("tutorial: its driver, built and booted in a copy of the tree");
}

}  // namespace tools::test
