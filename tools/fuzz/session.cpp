// tools/fuzz/session.cpp - calls a fuzzer with libFuzzer's options, and reads what libFuzzer prints.
#include "tools/fuzz/session.hpp"

#include <algorithm>
#include <format>
#include <regex>

#include "tools/common/error.hpp"
#include "tools/common/process.hpp"

namespace tools::fuzz {
namespace {
using std::filesystem::path;
namespace files = std::filesystem;

constexpr u32 kLongestInput = 512;
constexpr u32 kSlowestSeconds = 300;  // of the wall clock, on a machine that may be stopped for a while; an execution takes microseconds

path programs(const path& root) { return root / "build" / "host" / "fuzz"; }
path corpus_of(const path& root, const std::string& name) { return root / "tests" / "fuzz" / "corpus" / name; }

std::string last_match(const std::string& text, const std::regex& pattern) {
  std::string last;
  for (std::sregex_iterator at{text.begin(), text.end(), pattern}, end; at != end; ++at) last = (*at)[1];
  return last;
}
u64 last_number(const std::string& text, const char* pattern) {
  const std::string digits = last_match(text, std::regex{pattern});
  return digits.empty() ? 0 : std::stoull(digits);
}

std::string what_broke(const std::string& text) {
  for (const char* pattern : {"broken promise: ([^\n]*)", "SUMMARY: ([^\n]*)", "ERROR: ([^\n]*)"})
    if (const std::string what = last_match(text, std::regex{pattern}); !what.empty()) return what;
  return "it ended without saying why";
}

std::vector<std::string> common_options(const path& program, const path& artifacts) {
  return {program.string(), std::format("-max_len={}", kLongestInput), std::format("-timeout={}", kSlowestSeconds), "-detect_leaks=0", "-print_final_stats=1",
          std::format("-artifact_prefix={}/", artifacts.string())};
}

Outcome run(const std::vector<std::string>& command) {
  const ProcessResult result = run_process(command);
  Outcome outcome{.status = result.status, .output = result.errors};
  outcome.executions = last_number(result.errors, "stat::number_of_executed_units: +([0-9]+)");
  outcome.per_second = last_number(result.errors, "stat::average_exec_per_sec: +([0-9]+)");
  outcome.edges = last_number(result.errors, " cov: ([0-9]+)");
  outcome.inputs = last_number(result.errors, " corp: ([0-9]+)");
  if (result.status == 0) return outcome;
  outcome.broken = what_broke(result.errors);
  if (const std::string written = last_match(result.errors, std::regex{"Test unit written to ([^\n]*)"}); !written.empty()) outcome.input = written;
  return outcome;
}

path artifacts_of(const path& root, const std::string& name) {
  const path folder = programs(root) / "crashes" / name;
  files::create_directories(folder);
  return folder;
}
}  // namespace

std::vector<std::string> fuzzers(const path& root) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : files::directory_iterator{programs(root), ignored})
    if (entry.is_regular_file()) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

path program_of(const path& root, const std::string& name) {
  if (!std::ranges::contains(fuzzers(root), name)) fail("there is no fuzzer \"{}\"; ./fuzz without a name lists them", name);
  return programs(root) / name;
}

path kept_corpus(const path& root, const std::string& name) { return programs(root) / "corpus" / name; }

std::vector<path> past_crashes(const path& root, const std::string& name) {
  std::vector<path> all;
  std::error_code ignored;
  for (const auto& entry : files::directory_iterator{root / "tests" / "fuzz" / "crashes" / name, ignored}) all.push_back(entry.path());
  std::ranges::sort(all);
  return all;
}

Outcome fuzz(const Session& session) {
  files::create_directories(session.found);
  files::create_directories(corpus_of(session.root, session.name));
  std::vector<std::string> command = common_options(program_of(session.root, session.name), artifacts_of(session.root, session.name));
  command.push_back(std::format("-max_total_time={}", session.seconds));
  command.push_back(std::format("-seed={}", session.seed));
  command.push_back(session.found.string());
  command.push_back(corpus_of(session.root, session.name).string());
  return run(command);
}

Outcome replay(const path& root, const std::string& name, const std::vector<path>& inputs) {
  std::vector<std::string> command = common_options(program_of(root, name), artifacts_of(root, name));
  for (const path& input : inputs) command.push_back(input.string());
  Outcome outcome = run(command);
  const std::string last = last_match(outcome.output, std::regex{"Running: ([^\n]*)"});
  if (outcome.status != 0 && !last.empty()) outcome.input = last;
  outcome.executions = inputs.size();
  return outcome;
}

Outcome minimise(const path& root, const std::string& name) {
  const path kept = corpus_of(root, name), all = programs(root) / "merged" / name;
  files::remove_all(all);
  files::create_directories(all);
  files::create_directories(kept_corpus(root, name));
  std::vector<std::string> command = common_options(program_of(root, name), artifacts_of(root, name));
  for (const std::string& word : {std::string{"-set_cover_merge=1"}, all.string(), kept_corpus(root, name).string(), kept.string()}) command.push_back(word);
  files::create_directories(kept);
  const Outcome outcome = run(command);
  if (outcome.status != 0) return outcome;
  files::remove_all(kept);
  files::copy(all, kept, files::copy_options::recursive);
  return outcome;
}

}  // namespace tools::fuzz
