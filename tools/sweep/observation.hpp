// tools/sweep/observation.hpp - what the plugin noted of one path, and what follows from it.
//
// Errors   Error: the report is missing or not understood.
#pragma once
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tools/bench/kernel_elf.hpp"
#include "tools/sweep/marks.hpp"

namespace tools::sweep {

enum class Source { Timer, Device };

/// Windows of one kind, seen from one of the interrupts that come in them. Places are as in plugin/watcher.hpp.
struct Tally {
  u64 windows = 0;
  u64 early = 0;         // the interrupt came before the window began
  u64 beyond = 0;        // it had not come when the window ended
  u64 withdrawn = 0;     // the kernel had set the timer for something else by then
  u64 longest = 0;       // instructions of the longest window in which it did not come
  u64 call_pending = 0;  // a system call was pending when it came
  std::map<core::Address, u64> taken, held;
  std::map<core::Address, u64> passed;  // of windows in which it did not come: those that executed this before they ended, or the timer was set

  u64 hits() const { return windows - early - quiet(); }
  u64 quiet() const { return beyond + withdrawn; }
  u64 hits_at(core::Address place) const;
};

struct Kind {
  bench::SweepMark window{};
  Source source{};
  friend auto operator<=>(const Kind&, const Kind&) = default;
};

struct Observation {
  std::map<Kind, Tally> tallies;
  u64 privileged = 0;                   // instructions of applications that were executed with more rights than they have
  std::vector<std::string> violations;  // in words
  std::string pended;                   // what the test kernel counted: calls pending behind a timer's interrupt
};

Observation read_observation(const std::filesystem::path& report);

/// The instructions of `within` that belong to the path: most windows in which no interrupt came executed them.
std::set<core::Address> path_of(const Tally& tally, core::AddressRange within);
/// Those behind which the interrupt never came.
std::set<core::Address> missed(const Tally& tally, core::AddressRange within);

}  // namespace tools::sweep
