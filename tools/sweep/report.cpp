// tools/sweep/report.cpp - formats, and the judgement of what was left out.
#include "tools/sweep/report.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <iterator>
#include <numeric>

namespace tools::sweep {
namespace {
std::string_view name_of(Source source) { return source == Source::Timer ? "timer" : "device"; }

std::string place_name(core::Address place, const KernelElf& kernel) {
  if (place == 0) return "outside of the kernel";
  const auto behind = kernel.functions.upper_bound(place);
  if (behind == kernel.functions.begin()) return std::format("{:#x}", place);
  const auto& [start, name] = *std::prev(behind);
  return std::format("{:#x} {}+{}", place, name, place - start);
}

core::AddressRange trap_code(const KernelElf& kernel) { return {kernel.trap_start, kernel.trap_end}; }
u64 sum(const std::map<core::Address, u64>& hits) {
  return std::accumulate(hits.begin(), hits.end(), u64{0}, [](u64 total, const auto& each) { return total + each.second; });
}

std::string gaps(const std::set<core::Address>& places, const KernelElf& kernel, Total& total) {
  std::string text;
  for (const core::Address place : places) text += std::format("    no interrupt came behind {}\n", place_name(place, kernel));
  total.gaps += places.size();
  return text;
}

std::string describe_single(const Kind& kind, const Tally& tally, const KernelElf& kernel, bool to_its_end, Total& total) {
  const usize trap = path_of(tally, trap_code(kernel)).size(), all = path_of(tally, kernel.text).size();
  std::string text = std::format("  {:<7}{:>6} offsets, {:>6} hits: {} taken at once, {} held off; {} too early, {} not at all ({} withdrawn), at most {} instructions; {} places in trap code; {} of {} in the kernel",
                                 name_of(kind.source), tally.windows, tally.hits(), sum(tally.taken), sum(tally.held), tally.early, tally.quiet(), tally.withdrawn, tally.longest, trap, all - missed(tally, kernel.text).size(), all);
  if (tally.call_pending != 0) text += std::format("; {} with a system call pending", tally.call_pending);
  text += to_its_end ? "\n" + gaps(missed(tally, trap_code(kernel)), kernel, total) : "\n";
  if (trap != 0 || kind.source == Source::Timer) return text;  // where the kernel waits with the same timer, none is left alone
  ++total.gaps;
  return text + "    no window was left alone, so what the path consists of is not known\n";
}

std::string describe_pair(const Kind& kind, const Tally& tally) {
  return std::format("  both   {:>6} offsets, {:>6} hits by the {}: {} taken at once, {} held off\n", tally.windows, tally.hits(), name_of(kind.source),
                     sum(tally.taken), sum(tally.held));
}
}  // namespace

std::string gaps_of_all(const KernelElf& kernel, Total& total) {
  std::set<core::Address> left_out;
  std::ranges::set_difference(total.path, total.met, std::inserter(left_out, left_out.end()));
  return gaps(left_out, kernel, total);
}

std::string describe(const Path& path, const Observation& observation, const KernelElf& kernel, bool sample, Total& total) {
  std::string text = std::format("{}\n", path.application);
  for (const auto& [kind, tally] : observation.tallies) {
    const bool single = kind.window != bench::kBothArmed;
    const bool to_its_end = !sample && (path.timer_to_its_end || kind.source == Source::Device);
    text += single ? describe_single(kind, tally, kernel, to_its_end, total) : describe_pair(kind, tally);
    total.offsets += single || kind.source == Source::Timer ? tally.windows : 0;
    total.hits += tally.hits();
    if (path.timer_to_its_end) total.path.merge(path_of(tally, trap_code(kernel)));
    for (const auto* hits : {&tally.taken, &tally.held})
      for (const auto& [place, count] : *hits) total.met.insert(place);
  }
  if (!observation.pended.empty()) text += std::format("  system calls that were pending behind the timer's interrupt: {}\n", observation.pended);
  for (const std::string& violation : observation.violations) text += std::format("  {}\n", violation);
  total.violations += observation.violations.size();
  return text;
}

std::string histogram(const Path& path, const Observation& observation, const KernelElf& kernel) {
  std::string text = std::format("{}\n  {:>10} {:>10} {:>10} {:>10}  behind\n", path.application, "timer", "held off", "device", "held off");
  std::map<core::Address, std::array<u64, 4>> places;
  for (const auto& [kind, tally] : observation.tallies) {
    const usize column = kind.source == Source::Timer ? 0 : 2;
    for (const auto& [place, hits] : tally.taken) places[place][column] += hits;
    for (const auto& [place, hits] : tally.held) places[place][column + 1] += hits;
  }
  for (const auto& [place, hits] : places)
    if (trap_code(kernel).contains(place, 1))
      text += std::format("  {:>10} {:>10} {:>10} {:>10}  {}\n", hits[0], hits[1], hits[2], hits[3], place_name(place, kernel));
  return text;
}

std::string describe(const FreeRunning& result, Total& total) {
  total.violations += result.violations.size();
  std::string text = std::format("free_running\n  {} ticks; system calls that were pending behind one: {}\n", result.ticks, result.pended);
  for (const std::string& violation : result.violations) text += std::format("  {}\n", violation);
  return text;
}

std::string summary(const EmulatedBoard& board, const Total& total) {
  std::string text = std::format("sweep: {} offsets swept, {} hits, {} violations on {}", total.offsets, total.hits, total.violations, board.name);
  return total.gaps == 0 ? text + "\n" : std::format("{}; {} places were left out\n", text, total.gaps);
}

}  // namespace tools::sweep
