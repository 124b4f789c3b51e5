// tests/model/tally.hpp - what the model has looked at, and where it disagreed.
#pragma once
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string_view>

#include "core/types.hpp"

namespace model {

/// How much to look at, from the command line.
struct Extent {
  bool deep = false;           // larger worlds, and every byte where otherwise both ends of a granule do
  bool stop_at_first = false;  // end at the first disagreement
  u64 random_steps = 3'400'000;
  u64 seed = 1;
};
inline constinit Extent extent{};

struct Tally {
  u64 requests = 0;   // combinations of block, breaks, flash and buffers that a planner was asked for
  u64 plans = 0;      // of them, those that it made registers for
  u64 addresses = 0;  // at which the registers were judged, for reading, writing and executing
  u64 steps = 0;      // of processes: breaks, grants, buffers, restarts
  u64 failures = 0;
};
inline constinit Tally tally{};

/// Says the first few disagreements with all that is needed to repeat them.
inline void fail(std::string_view what, std::initializer_list<u64> numbers = {}) {
  if (tally.failures++ >= 8) return;
  std::printf("  %.*s:", static_cast<int>(what.size()), what.data());
  for (const u64 number : numbers) std::printf(" %llx", static_cast<unsigned long long>(number));
  std::printf("\n");
  if (extent.stop_at_first) std::exit(1);
}

inline void expect(bool condition, std::string_view what, std::initializer_list<u64> numbers = {}) {
  if (!condition) fail(what, numbers);
}

}  // namespace model
