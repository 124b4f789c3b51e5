// tools/test/capsule_suites.cpp - the checker of the safe subset against its corpus, and the corpus against a checker with holes.
#include <atomic>
#include <format>
#include <mutex>

#include "tools/capsule_check/checks.hpp"
#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/capsule_cases.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

/// What a case says of a check: on a marked line nothing but this check raises the rule that is expected there.
std::set<std::string> sole_checks(const CapsuleCase& test, const std::vector<CheckerMessage>& messages) {
  std::set<std::string> sole;
  for (const auto& [line, rules] : test.marks)
    for (const std::string& rule : rules) {
      std::set<std::string> checks;
      for (const CheckerMessage& each : messages)
        if (each.line == line && each.rule == rule) checks.insert(each.check);
      if (checks.size() == 1) sole.insert(*checks.begin());
    }
  return sole;
}

/// Cases that should notice if a check were gone.
class Witnesses {
 public:
  void add(const CapsuleCase& test, const std::vector<CheckerMessage>& messages) {
    const std::lock_guard lock{m_mutex};
    for (const std::string& check : sole_checks(test, messages)) m_by_check.try_emplace(check, test);
  }
  const CapsuleCase* of(const std::string& check) const {
    const auto found = m_by_check.find(check);
    return found == m_by_check.end() ? nullptr : &found->second;
  }

 private:
  std::mutex m_mutex;
  std::map<std::string, CapsuleCase> m_by_check;
};

Verdict without(const std::string& check, const Witnesses& witnesses, const CaseCompiler& compiler, std::atomic<unsigned>& noticed) {
  const std::string name = "without " + check;
  const CapsuleCase* witness = witnesses.of(check);
  if (witness == nullptr) return failed(name, "no case expects an error that this check alone raises; write one");
  if (judge(*witness, compiler.compile(*witness, check)).empty()) return failed(name, witness->name + " passes all the same");
  ++noticed;
  return passed(std::format("{}: {} notices", name, witness->name));
}
}  // namespace

void run_capsule_corpus(const path& root, Report& report) {
  const ScratchFolder scratch;
  const CaseCompiler compiler{root, scratch.path(), "capsule_check.so"};
  const std::vector<CapsuleCase> all = find_capsule_cases(root);
  std::atomic<unsigned> rejected = 0, accepted = 0;
  unsigned to_reject = 0, to_accept = 0;
  std::vector<Case> cases;
  for (const CapsuleCase& test : all) {
    if (!report.wants(test.name)) continue;
    ++(test.is_rejected ? to_reject : to_accept);
    cases.push_back([&] {
      const std::string why = judge(test, compiler.compile(test));
      if (!why.empty()) return failed(test.name, why);
      ++(test.is_rejected ? rejected : accepted);
      return passed(test.name);
    });
  }
  run_cases(cases, report);
  report.summarise(std::format("must-reject {}/{}, must-accept {}/{}", rejected.load(), to_reject, accepted.load(), to_accept));
}

void run_capsule_mutants(const path& root, Report& report) {
  const ScratchFolder scratch;
  const CaseCompiler compiler{root, scratch.path(), "capsule_check_switches.so"};
  const std::vector<CapsuleCase> all = find_capsule_cases(root);
  Witnesses witnesses;
  std::vector<Case> mutants;
  share_out(all.size(), [&](std::size_t i) {
    if (all[i].is_rejected) witnesses.add(all[i], compiler.compile(all[i]));
  });
  std::atomic<unsigned> noticed = 0;
  for (unsigned i = 0; i < capsule_check::kChecks; ++i) {
    const std::string check = capsule_check::text_of(static_cast<capsule_check::Check>(i)).name;
    if (report.wants(check)) mutants.push_back([&, check] { return without(check, witnesses, compiler, noticed); });
  }
  run_cases(mutants, report);
  report.summarise(std::format("mutants: {} of {} noticed", noticed.load(), mutants.size()));
}

}  // namespace tools::test
