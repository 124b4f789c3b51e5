// tools/test/attack_suite.cpp - every attack on every board: contained as its source says, or what it did instead.
//
// Attackers share a boot as long as that boot goes as it should; what does not is looked at once more, one attacker at a time.
#include <algorithm>
#include <array>
#include <format>
#include <mutex>
#include <regex>

#include "tools/test/attack_boot.hpp"
#include "tools/test/attack_map.hpp"
#include "tools/test/attack_table.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
using Group = std::vector<const Attack*>;
constexpr usize kGroupSize = 10;  // with victims and partners they fit into the slots that IPC reaches
constexpr std::array<const char*, 3> kHow{"a fault", "refused", "ignored"};

/// What is wrong with how this attacker ended; empty: nothing.
std::string wrong_with_end(const Attack& attack, const Seen& seen) {
  if (!seen.leak.empty()) return "leaked: " + seen.leak;
  const bool faulted = !seen.faults.empty();
  if (attack.containment != Containment::Fault && faulted) return std::format("not as the row says: a fault instead of {}: {}", kHow[static_cast<usize>(attack.containment)], seen.faults.front());
  if (attack.containment == Containment::Fault && !faulted) return "leaked: no fault stopped it";
  if (!seen.over()) return "not as the row says: it did not end";
  const std::regex wanted{attack.fault};
  for (const std::string& fault : seen.faults)
    if (!attack.fault.empty() && !std::regex_search(fault, wanted)) return std::format("not as the row says: another fault than \"{}\": {}", attack.fault, fault);
  return {};
}

std::string wrong_with(const Attack& attack, const AttackBoot& boot) {
  if (!boot.panic.empty()) return "kernel panicked: " + boot.panic;
  if (!boot.disturbed.empty()) return "disturbed a neighbour: " + boot.disturbed;
  if (const std::string wrong = wrong_with_end(attack, boot.attackers.at(attack.name)); !wrong.empty()) return wrong;
  if (!boot.silent.empty()) return "disturbed a neighbour: " + boot.silent;
  if (attack.late && boot.late > *attack.late) return std::format("disturbed a neighbour: it was {} ms late, not {} at most", boot.late, *attack.late);
  return {};
}

struct BoardTally {
  std::mutex mutex;
  usize contained = 0, all = 0;
};

std::string tail(const std::string& text) {
  constexpr usize kShown = 2500;
  return text.size() <= kShown ? text : "..." + text.substr(text.size() - kShown);
}

void judge(const EmulatedBoard& board, const Attack& attack, const AttackBoot& boot, BoardTally& tally, Report& report) {
  const std::string name = std::format("{}: {} (row {}): {}", board.name, attack.name, attack.rows.front(), attack.sentence);
  const std::string wrong = wrong_with(attack, boot);
  report.add(wrong.empty() ? passed(name) : failed(name, wrong + "\nconsole:\n" + tail(boot.console)));
  const std::lock_guard lock{tally.mutex};
  ++tally.all;
  tally.contained += wrong.empty() ? 1 : 0;
}

void run_group(const EmulatedBoard& board, const Group& group, BoardTally& tally, Report& report) {
  const AttackBoot boot = boot_attacks(board, group);
  for (const Attack* attack : group) {
    const bool again = group.size() > 1 && !wrong_with(*attack, boot).empty();
    judge(board, *attack, again ? boot_attacks(board, {attack}) : boot, tally, report);
  }
}

/// Those that want a boot of their own first: they take longest.
std::vector<Group> groups_of(const EmulatedBoard& board, const std::vector<Attack>& attacks, Report& report) {
  std::vector<Group> alone, shared;
  for (const Attack& attack : attacks) {
    const std::string name = std::format("{}: {}: {}", board.name, attack.name, attack.sentence);
    if (!report.wants(name)) continue;
    if (!attack.only_on.empty() && attack.only_on != board.name) { report.add(not_applicable(name, attack.because)); continue; }
    if (attack.alone) { alone.push_back({&attack}); continue; }
    if (shared.empty() || shared.back().size() == kGroupSize) shared.emplace_back();
    shared.back().push_back(&attack);
  }
  alone.insert(alone.end(), shared.begin(), shared.end());
  return alone;
}

/// A group that cannot be booted has failed as a whole.
void try_group(const EmulatedBoard& board, const Group& group, BoardTally& tally, Report& report) {
  try {
    run_group(board, group, tally, report);
  } catch (const std::exception& error) {
    std::string names;
    for (const Attack* attack : group) names += " " + attack->name;
    report.add(failed(std::format("{}: attackers that could not be booted:{}", board.name, names), error.what()));
    const std::lock_guard lock{tally.mutex};
    tally.all += group.size();
  }
}

void check_table(const std::vector<Attack>& attacks, const path& root, Report& report) {
  const std::vector<TableRow> table = read_attack_table(root / "tests" / "attacks" / "README.md");
  std::string wrong;
  for (const std::string& row : rows_of_catalogue())
    if (const std::string what = wrong_with_row(row, table, attacks, root); !what.empty()) wrong += std::format("row {}: {}\n", row, what);
  const std::string name = "the table of tests/attacks/README.md names a test for every row, or a reason";
  if (report.wants(name)) report.add(wrong.empty() ? passed(name) : failed(name, wrong));
}
}  // namespace

void run_attack_tests(const path& root, Report& report) {
  const std::vector<Attack> attacks = read_attacks(root / "tests" / "attacks");
  check_table(attacks, root, report);
  std::vector<BoardTally> tallies(boards().size());
  std::vector<std::function<void()>> work;
  for (usize i = 0; i < boards().size(); ++i)
    for (const Group& group : groups_of(boards()[i], attacks, report))
      work.push_back([&, i, group] { try_group(boards()[i], group, tallies[i], report); });
  share_out(work.size(), [&](usize i) { work[i](); });
  std::vector<Case> maps;
  for (const EmulatedBoard& board : boards())
    if (report.wants(std::format("{}: map_teller", board.name))) maps.push_back([&] { return map_is_told_alike(board); });
  run_cases(maps, report);
  std::string line;
  for (usize i = 0; i < tallies.size(); ++i)
    line += std::format("{}{}/{} on {}", line.empty() ? "contained " : ", ", tallies[i].contained, tallies[i].all, boards()[i].name);
  report.summarise(line);
}

}  // namespace tools::test
