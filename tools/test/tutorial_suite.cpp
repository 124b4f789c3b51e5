// tools/test/tutorial_suite.cpp - follows the tutorial in a copy of the tree, boots what comes out, and looks for what it promises.
#include <format>
#include <regex>

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

Verdict build_and_boot(const path& root, const path& copy, const std::string& name, std::vector<std::string> expected) {
  const EmulatedBoard& board = board_named(kBoard);
  const ProcessResult built = build_copy(root, copy, board.name, {"kernel.elf", "apps-tally"});
  if (built.status != 0) return failed(name, complaints(built));
  const path folder = copy / "build" / board.name;
  return boot(board, name, {.app_flash = build_app_image(board.memory, {folder / "apps" / "tally.elf"}).flash,
                            .expected = std::move(expected), .kernel = (folder / "kernel.elf").string()});
}

/// Makes the changes of one file in the copy, does what is to be done with it, and takes them back.
auto with_changes(const path& copy, const std::vector<tutorial::Change>& changes, auto work) {
  const path file = copy / changes.front().path;
  const std::string before = read_text(file);
  std::string after = before;
  for (const tutorial::Change& change : changes) after = tutorial::changed(after, change);
  write_text(file, after);
  auto answer = work();
  write_text(file, before);
  return answer;
}

Verdict attempt(const path& root, const path& copy, const tutorial::Attempt& what) {
  const std::string name = "the checker says what the tutorial shows: " + what.complaints.front();
  const ProcessResult answer = with_changes(copy, what.changes, [&] { return build_copy(root, copy, kBoard, {"kernel.elf"}); });
  for (const std::string& complaint : what.complaints)
    if (!complaints(answer).contains(complaint)) return failed(name, complaints(answer));
  return answer.status != 0 ? passed(name) : failed(name, "and yet it accepts the file");
}

/// The line as an expression: an address is another one in every build.
std::string any_address(const std::string& line) {
  static const std::regex kSpecial{R"([.()\[\]*+?^$|])"}, kAddress{"0x[0-9a-f]{8}"};
  return std::regex_replace(std::regex_replace(line, kSpecial, R"(\$&)"), kAddress, "0x[0-9a-f]{8}");
}

Verdict run_trial(const path& root, const path& copy, const tutorial::Trial& trial) {
  const std::string name = "the board prints what the tutorial shows: " + trial.lines.front();
  std::vector<std::string> expected;
  for (const std::string& line : trial.lines) expected.push_back(any_address(line));
  return with_changes(copy, trial.changes, [&] { return build_and_boot(root, copy, name, expected); });
}

Verdict promise(const path& root) {
  const std::string text = read_text(root / kTutorial);
  const std::string name = "the tutorial shows the line that is looked for";
  return text.contains("\n" + std::string{kPromised} + "\n") ? passed(name) : failed(name, "it shows another one");
}
}  // namespace

void run_tutorial_tests(const path& root, Report& report) {
  const path& copy = tree_copy(root);
  const Verdict followed = follow(root, copy);
  report.add(followed);
  report.add(promise(root));
  if (followed.result == Result::Passed) {
    report.add(build_and_boot(root, copy, "the tutorial's driver does what the tutorial shows", {std::string{kPromised}}));
    const tutorial::Document document = tutorial::read_document(read_text(root / kTutorial));
    for (const tutorial::Attempt& each : document.attempts) report.add(attempt(root, copy, each));
    for (const tutorial::Trial& each : document.trials) report.add(run_trial(root, copy, each));
  }
  report.summarise("tutorial: its driver, built and booted in a copy of the tree");
}

}  // namespace tools::test
