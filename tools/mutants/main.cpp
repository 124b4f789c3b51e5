// tools/mutants/main.cpp - plants every small mistake into planners and break logic, one at a time: the model has to notice.
//
// usage: protection_mutants ROOT [--only TEXT] [--list]     TEXT: a part of a file's path
// Exit status: 0 at least 95 of 100 were caught, 1 fewer, 2 wrong usage or a model that is not right to begin with.
#include <atomic>
#include <format>
#include <iostream>
#include <mutex>
#include <optional>
#include <thread>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"
#include "tools/mutants/mutations.hpp"
#include "tools/mutants/trial.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;
using std::filesystem::path;

struct Target {
  const char* source;
  std::vector<std::string> planners;  // whose models have to notice; one is enough
};
const std::vector<Target> kTargets{
    {"arch/riscv/pmp_plan.hpp", {"pmp"}},
    {"arch/cortex_m/v7m/pmsa_plan.hpp", {"pmsav7"}},
    {"arch/cortex_m/v8m/pmsa_plan.hpp", {"pmsav8"}},
    {"kernel/process_memory.cpp", {"pmsav7", "pmp", "pmsav8"}},
    {"kernel/process_memory.hpp", {"pmsav7", "pmp", "pmsav8"}},
    {"kernel/grant_place.hpp", {"pmsav7", "pmp", "pmsav8"}},
    {"core/types.hpp", {"pmsav8", "pmp", "pmsav7"}},
};

struct Mutant {
  const Target* target;
  std::string text;
  std::string about;
};

std::vector<Mutant> find_mutants(const path& root, std::string_view only) {
  std::vector<Mutant> all;
  for (const Target& target : kTargets) {
    if (!std::string_view{target.source}.contains(only)) continue;
    const std::string source = read_text(root / target.source);
    for (const Mutation& mutation : find_mutations(source)) all.push_back({&target, mutant_of(source, mutation), std::format("{}:{}", target.source, describe(source, mutation))});
  }
  return all;
}

class Trials {
 public:
  Trials(const path& root, const path& scratch) : m_scratch{scratch} {
    const Recipe recipe = read_recipe(root / "build" / "host" / "model" / "recipe");
    for (const auto& [planner, folder] : recipe.planners) m_benches.try_emplace(planner, root, recipe, planner, scratch);
  }

  /// Caught by one model is caught; a program that is another for one planner is another.
  Outcome judge(const Mutant& mutant, std::size_t number) const {
    const path overlay = m_scratch / std::to_string(number);
    std::filesystem::create_directories((overlay / mutant.target->source).parent_path());
    write_text(overlay / mutant.target->source, mutant.text);
    Outcome outcome = Outcome::SameProgram;
    for (const std::string& planner : mutant.target->planners) {
      const Outcome here = m_benches.at(planner).judge(overlay, overlay / planner);
      if (here != Outcome::SameProgram) outcome = here;
      if (here == Outcome::Caught || here == Outcome::NoProgram) break;
    }
    std::filesystem::remove_all(overlay);
    return outcome;
  }

 private:
  path m_scratch;
  std::map<std::string, Bench> m_benches;
};

class Tally {
 public:
  void add(const Mutant& mutant, Outcome outcome) {
    const std::lock_guard lock{m_mutex};
    ++m_by_file[mutant.target->source][outcome];
    ++m_all[outcome];
    if (outcome == Outcome::Survived) std::cout << "survived " << mutant.about << std::endl;
    if (const std::size_t done = m_all[Outcome::Caught] + m_all[Outcome::Survived]; done % 100 == 0) std::cout << done << " done" << std::endl;
  }
  int report() const {
    for (const auto& [file, counts] : m_by_file) print(file, counts);
    print("mutants", m_all);
    return 100 * at(m_all, Outcome::Caught) >= 95 * (at(m_all, Outcome::Caught) + at(m_all, Outcome::Survived)) ? 0 : 1;
  }

 private:
  using Counts = std::map<Outcome, std::size_t>;
  static std::size_t at(const Counts& counts, Outcome outcome) { return counts.contains(outcome) ? counts.at(outcome) : 0; }
  static void print(std::string_view name, const Counts& counts) {
    const std::size_t caught = at(counts, Outcome::Caught), all = caught + at(counts, Outcome::Survived);
    std::cout << std::format("{}: {} of {} caught ({:.1f} %); besides {} are the same program and {} no program\n", name, caught, all,
                             all == 0 ? 100.0 : 100.0 * static_cast<double>(caught) / static_cast<double>(all), at(counts, Outcome::SameProgram), at(counts, Outcome::NoProgram));
  }

  std::mutex m_mutex;
  Counts m_all;
  std::map<std::string, Counts> m_by_file;
};

int judge_all(const path& root, const std::vector<Mutant>& mutants) {
  const ScratchFolder scratch;
  const Trials trials{root, scratch.path()};
  Tally tally;
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < mutants.size(); i = next++) tally.add(mutants[i], trials.judge(mutants[i], i));
  };
  {
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < std::max(std::thread::hardware_concurrency(), 1u); ++i) workers.emplace_back(work);
  }
  return tally.report();
}

int run(const std::vector<std::string>& words) {
  if (words.empty() || words[0].starts_with("--")) fail("usage: protection_mutants ROOT [--only TEXT] [--list]");
  std::string only;
  bool list = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "--list") list = true;
    else if (words[i] == "--only" && i + 1 < words.size()) only = words[++i];
    else fail("\"{}\" is none of --only TEXT, --list", words[i]);
  }
  const std::vector<Mutant> mutants = find_mutants(words[0], only);
  if (mutants.empty()) fail("no file that mistakes are planted into has \"{}\" in its path", only);
  if (!list) return judge_all(std::filesystem::absolute(words[0]), mutants);
  for (const Mutant& mutant : mutants) std::cout << mutant.about << "\n";
  return 0;
}
}  // namespace

int main(int count, char** values) {
  try {
    return run({values + 1, values + count});
  } catch (const std::exception& error) {
    std::cerr << "protection_mutants: " << error.what() << "\n";
    return 2;
  }
}
