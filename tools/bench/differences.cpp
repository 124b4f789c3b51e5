// tools/bench/differences.cpp - measures, adds something, measures again, subtracts.
#include "tools/bench/differences.hpp"

#include <algorithm>

namespace tools {
namespace {
constexpr usize kMany = 64;  // as many processes as a board has

constexpr u64 divide_up(u64 value, u64 by) { return (value + by - 1) / by; }
constexpr u64 more(u64 with, u64 without) { return with - std::min(with, without); }

u64 per_doubling(const EmulatedBoard& board, const Experiment& experiment) {
  constexpr usize kFew = 2, kDoublings = 5;
  const u64 few = count(board, in_company(experiment, kFew, "alarm_armed")).most;
  return divide_up(more(count(board, in_company(experiment, kMany, "alarm_armed")).most, few), kDoublings);
}
}  // namespace

Experiment with_marks(Experiment experiment, u32 from, u32 to) {
  experiment.from = from;
  experiment.to = to;
  return experiment;
}

Experiment in_company(Experiment experiment, usize applications, const std::string& company) {
  experiment.applications.resize(applications, company);
  return experiment;
}

Bounds per_byte(const EmulatedBoard& board, const Experiment& experiment) {
  constexpr u64 kBytes = 256;
  const Bounds less = count(board, experiment);
  const Bounds long_ones = count(board, with_marks(experiment, kFromLong, kToLong));
  return {divide_up(more(long_ones.least, less.least), kBytes), divide_up(more(long_ones.most, less.most), kBytes)};
}

Bounds per_second(const EmulatedBoard& board, const Experiment& experiment) {
  const Bounds one = count(board, experiment);
  const Bounds two = count(board, with_marks(experiment, kFromLong, kToLong));
  return {more(two.least, one.most), more(two.most, one.least)};
}

Bounds per_application(const EmulatedBoard& board, const Experiment& experiment) {
  const std::string& application = experiment.applications.front();
  Bounds bounds{.least = ~u64{0}};
  u64 before = count(board, in_company(experiment, 2, application)).most;
  for (usize applications = 3; applications <= 6; ++applications) {
    const u64 now = count(board, in_company(experiment, applications, application)).most;
    bounds = {std::min(bounds.least, more(now, before)), std::max(bounds.most, more(now, before))};
    before = now;
  }
  return bounds;
}

Bounds per_armed_doubling(const EmulatedBoard& board, const Experiment& experiment) {
  const u64 slope = std::max(per_doubling(board, experiment), per_doubling(board, with_marks(experiment, kFromLong, kToLong)));
  return {slope, slope};
}

Bounds with_many_processes(const EmulatedBoard& board, const Experiment& experiment) {
  const Bounds alone = count(board, experiment);
  const Bounds crowded = count(board, in_company(experiment, kMany, "idle"));
  return {more(crowded.least, alone.most), more(crowded.most, alone.least)};
}

}  // namespace tools
