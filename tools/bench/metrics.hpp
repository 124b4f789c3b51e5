// tools/bench/metrics.hpp - the table of everything that is measured: one row a metric.
#pragma once
#include <span>
#include <string_view>

#include "tools/bench/measure.hpp"

namespace tools {

struct Metric {
  std::string_view name;
  Experiment experiment{};  // none: the value is read from a kernel's ELF, or seen in a test's run
  Bounds (*value)(const EmulatedBoard&, const Experiment&) = count;
};

/// From reset to the first instruction of the one application.
Experiment boot_experiment();
std::span<const Metric> metrics();
/// Throws Error with the names that there are.
const Metric& metric_named(std::string_view name);

}  // namespace tools
