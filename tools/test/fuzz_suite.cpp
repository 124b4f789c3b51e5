// tools/test/fuzz_suite.cpp - each fuzzer for a short while, from its corpus and a fixed seed, and every input that once broke a promise.
#include <format>

#include "tools/fuzz/session.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

constexpr u32 kSeconds = 2, kSeed = 1;

std::string description(const fuzz::Outcome& outcome) {
  return std::format("{}\ninput: {}\n{}", outcome.broken, outcome.input ? outcome.input->string() : "none was kept", outcome.output);
}

Verdict run_for_a_while(const path& root, const std::string& name, const path& scratch, u64& executions) {
  const fuzz::Outcome outcome = fuzz::fuzz({.root = root, .name = name, .found = scratch / name, .seconds = kSeconds, .seed = kSeed});
  executions = outcome.executions;
  const std::string sentence = "fuzz: " + name + " breaks no promise";
  return outcome.status == 0 && outcome.executions != 0 ? passed(sentence) : failed(sentence, description(outcome));
}

Verdict replay_crashes(const path& root, const std::string& name) {
  const std::string sentence = "fuzz: what once broke " + name + " does no more";
  const fuzz::Outcome outcome = fuzz::replay(root, name, fuzz::past_crashes(root, name));
  return outcome.status == 0 ? passed(sentence) : failed(sentence, description(outcome));
}
}  // namespace

void run_fuzz_tests(const path& root, Report& report) {
  const ScratchFolder scratch;
  const std::vector<std::string> names = fuzz::fuzzers(root);
  if (names.empty()) return report.add(failed("fuzz: there are fuzzers", "none is built in build/host/fuzz"));
  std::vector<u64> executions(names.size());
  std::size_t crashes = 0;
  std::vector<Case> cases;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!report.wants(names[i])) continue;
    cases.push_back([&, i] { return run_for_a_while(root, names[i], scratch.path(), executions[i]); });
    const std::size_t past = fuzz::past_crashes(root, names[i]).size();
    if (past != 0) cases.push_back([&, i] { return replay_crashes(root, names[i]); });
    crashes += past;
  }
  run_cases(cases, report);
  u64 all = 0;
  for (const u64 each : executions) all += each;
  report.summarise(std::format("fuzz: {} fuzzers, {} executions, {} past crashes", names.size(), all, crashes));
}

}  // namespace tools::test
