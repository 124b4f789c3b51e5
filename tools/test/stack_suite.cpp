// tools/test/stack_suite.cpp - the bound of every kernel's stack: what it is, what it refuses, and that nothing is seen beyond it.
#include <algorithm>
#include <array>
#include <format>
#include <mutex>
#include <set>
#include <sstream>

#include "tools/common/process.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/stack_depth.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
constexpr auto kKernels = std::to_array<std::string_view>({"kernel", "kernel-framed", "kernel-reference", "kernel-minimal", "kernel-test", "kernel-hashed", "kernel-signed"});

Verdict is_bounded(const EmulatedBoard& board, std::string_view kernel, Report& report) {
  const std::string name = std::format("{}: the stack of {} is as deep as it can get", board.name, kernel);
  const StackBound bound = read_stack_bound(board, kernel);
  report.summarise(std::format("{} {}: {}", board.name, kernel, bound.text.substr(0, bound.text.find("\nneeds"))));
  return bound.bytes > 0 && bound.bytes <= bound.reserved ? passed(name) : failed(name, bound.text);
}

/// A line of the ledger excuses something; what no image needs would excuse what is not known yet.
Verdict ledger_is_needed(const path& root) {
  const std::string name = "every line of boards/stack-ledger.txt is needed by an image";
  std::string needed, unneeded;
  for (const EmulatedBoard& board : boards())
    for (const std::string_view kernel : kKernels) needed += read_stack_bound(board, kernel).text;
  const Bytes ledger = read_file(root / "boards" / "stack-ledger.txt");
  std::istringstream lines{std::string{ledger.begin(), ledger.end()}};
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!line.empty() && line.front() != '#' && !needed.contains(std::format("stack-ledger.txt:{}\n", number))) unneeded += line + "\n";
  }
  return unneeded.empty() ? passed(name) : failed(name, unneeded);
}

/// An image of tests/stack, and what kernel_stack has to say to it.
struct Planted {
  std::string_view image;
  std::string_view sentence;
  int status = 0;
  std::string_view message;
};
constexpr auto kPlanted = std::to_array<Planted>({
    {"bounded", "of the functions that a pointer may lead to the deepest one counts", 0, "tests::stack::Deep::take > tests::stack::use_stack 4"},
    {"calls_itself", "functions that call each other are refused by name", 1, "no bound: tests::stack::even > tests::stack::odd > tests::stack::even"},
    {"calls_itself_by_pointer", "a function that is called back is refused by name", 1, "tests::stack::Server::start > tests::stack::Eager::done > tests::stack::Server::start"},
    {"handed_on", "what is handed to a gate is told apart by who hands it", 0, "tests::stack::inner > tests::stack::use_stack 4"},
    {"hands_on_itself", "a function that reaches itself through a gate is refused by name", 1, "tests::stack::again > tests::stack::gate"},
    {"given_up", "what is needed to give up an activation counts from where it began", 0, "> given_up > tests::stack::use_stack 8"},
    {"too_deep", "a frame larger than the stack is refused with its path", 1, "> tests::stack::use_stack 24"},
    {"size_at_run_time", "a frame of unknown size is refused by name", 1, "tests::stack::use at"},
});

Verdict look_at(const path& root, const EmulatedBoard& board, const Planted& planted) {
  const std::string name = std::format("{}: {}", board.name, planted.sentence);
  const path image = build_folder(board) / "stack" / std::format("{}.elf", planted.image);
  const ProcessResult result =
      run_process({(root / "build/host/tools/kernel_stack").string(), image.string(), root.string(), BULKHEAD_LLVM_PROGRAMS});
  const bool as_expected = result.status == planted.status && (result.output + result.errors).contains(planted.message);
  return as_expected ? passed(name) : failed(name, std::format("status {}: {}{}", result.status, result.output, result.errors));
}

/// How deep each kernel's stack was seen.
struct Depths {
  std::mutex mutex;
  std::map<std::string, int> deepest;
};

Verdict measure(const path& root, const EmulatedBoard& board, const SystemCase& test, Depths& depths) {
  const std::string kernel = path{test.boot.kernel}.stem();
  const auto [ran, seen] = measure_stack_depth(board, test, root / "build/host/tools");
  const std::string name = std::format("{}: the stack stays within its bound: {}", board.name, test.name);
  if (ran.result == Result::NotApplicable) return not_applicable(name, ran.why);
  if (ran.result == Result::Failed) return failed(name, ran.why);
  const int most = read_stack_bound(board, kernel).bytes;
  const std::scoped_lock lock{depths.mutex};
  int& deepest = depths.deepest[std::format("{} {}", board.name, kernel)];
  deepest = std::max(deepest, seen);
  return seen > 0 && seen <= most ? passed(name) : failed(name, std::format("{} bytes were written to, and the bound is {}", seen, most));
}

/// Those where much happens: several applications, a console that is typed at, a kernel that does more. Two of them use up the
/// stack on purpose.
bool worth_measuring(const SystemCase& test) {
  const bool much = !test.neighbours.empty() || !test.boot.input.empty() || test.boot.kernel != "kernel.elf";
  return much && test.name != "a_kernel_without_stack_can_still_panic" && test.name != "each_defect_ends_its_capsule_alone";
}
}  // namespace

void run_stack_tests(const path& root, Report& report) {
  std::vector<Case> cases;
  Depths depths;
  const auto add = [&](const std::string& name, Case test) {
    if (report.wants(name)) cases.push_back(std::move(test));
  };
  const std::vector<SystemCase> tests = read_system_cases(root / "tests" / "system");
  cases.push_back([&] { return ledger_is_needed(root); });
  for (const EmulatedBoard& board : boards()) {
    for (const std::string_view kernel : kKernels) cases.push_back([&board, kernel, &report] { return is_bounded(board, kernel, report); });
    for (const Planted& planted : kPlanted) cases.push_back([&] { return look_at(root, board, planted); });
    for (const SystemCase& test : tests)
      if (worth_measuring(test))
        add(std::format("{}: the stack stays within its bound: {}", board.name, test.name), [&] { return measure(root, board, test, depths); });
  }
  run_cases(cases, report);
  for (const auto& [kernel, deepest] : depths.deepest) report.summarise(std::format("stack: {} was seen {} bytes deep", kernel, deepest));
}

}  // namespace tools::test
