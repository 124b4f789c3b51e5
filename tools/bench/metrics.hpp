// tools/bench/metrics.hpp - the table of everything that is measured: one row a metric.
#pragma once
#include <span>
#include <string_view>

#include "tools/bench/measure.hpp"

namespace tools {

/// The reference kernel's figures: as it ships (optimised for size, "z"), and optimised for speed (3). 0: not known.
struct Reference {
  u32 shipped = 0;
  u32 fastest = 0;
};

struct Metric {
  std::string_view name;
  Reference riscv{};
  Reference cortex_m{};
  Experiment experiment{};  // none: the value is read from the kernel's ELF
  Bounds (*value)(const EmulatedBoard&, const Experiment&) = count;

  const Reference& reference(Isa isa) const { return isa == Isa::RiscV32 ? riscv : cortex_m; }
};

std::span<const Metric> metrics();
/// Throws Error with the names that there are.
const Metric& metric_named(std::string_view name);

}  // namespace tools
