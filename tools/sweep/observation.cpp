// tools/sweep/observation.cpp - the plugin's report, line by line.
#include "tools/sweep/observation.hpp"

#include <fstream>

#include "tools/common/error.hpp"

namespace tools::sweep {
namespace {
Tally& begin_tally(std::istream& line, Observation& observation) {
  unsigned window = 0, source = 0;
  line >> window >> source;
  Tally& tally = observation.tallies[{static_cast<bench::SweepMark>(window), static_cast<Source>(source)}];
  line >> tally.windows >> tally.early >> tally.beyond >> tally.withdrawn >> tally.call_pending >> tally.longest;
  return tally;
}

void take_place(std::istream& line, std::map<core::Address, u64>& counts) {
  core::Address address = 0;
  u64 count = 0;
  line >> std::hex >> address >> std::dec >> count;
  counts[address] = count;
}
}  // namespace

u64 Tally::hits_at(core::Address place) const {
  const auto count = [place](const std::map<core::Address, u64>& hits) {
    const auto found = hits.find(place);
    return found == hits.end() ? 0 : found->second;
  };
  return count(taken) + count(held);
}

Observation read_observation(const std::filesystem::path& report) {
  std::ifstream file{report};
  Observation observation;
  Tally* tally = nullptr;
  for (std::string word; file >> word;) {
    if (word == "privileged") file >> observation.privileged;
    else if (word == "window") tally = &begin_tally(file, observation);
    else if (tally == nullptr) fail("{}: \"{}\" is not understood", report.string(), word);
    else take_place(file, word == "taken" ? tally->taken : word == "held" ? tally->held : tally->passed);
  }
  if (observation.tallies.empty()) fail("the watcher left no report in {}", report.string());
  return observation;
}

std::set<core::Address> path_of(const Tally& tally, core::AddressRange within) {
  std::set<core::Address> path;
  for (const auto& [address, windows] : tally.passed)
    if (within.contains(address, 1) && 2 * windows > tally.quiet()) path.insert(address);
  return path;
}

std::set<core::Address> missed(const Tally& tally, core::AddressRange within) {
  std::set<core::Address> missed = path_of(tally, within);
  std::erase_if(missed, [&](core::Address place) { return tally.hits_at(place) != 0; });
  return missed;
}

}  // namespace tools::sweep
