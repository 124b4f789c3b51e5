// tools/sweep/observation_test.cpp - the watcher's report is read as written, and where no interrupt came is told; host only.
#include "tools/sweep/observation.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"
#include "tools/sweep/report.hpp"

namespace {
using namespace tools::sweep;
using tools::ScratchFolder;

constexpr core::AddressRange kTrap{0x100, 0x120};

Observation observed(std::string_view text) {
  const ScratchFolder scratch;
  tools::write_text(scratch.path() / "report", text);
  return read_observation(scratch.path() / "report");
}

TEST_CASE("a window's counts and the places of its interrupts are read") {
  const Observation observation = observed(
      "privileged 0\n"
      "window 1 0 100 2 30 5 7 90\n"
      "taken 104 3\nheld 108 4\npassed 104 35\npassed 10c 35\n");
  REQUIRE(observation.tallies.size() == 1);
  const auto& [kind, tally] = *observation.tallies.begin();
  CHECK(kind.window == bench::kTimerArmed);
  CHECK(kind.source == Source::Timer);
  CHECK(tally.windows == 100);
  CHECK(tally.quiet() == 35);
  CHECK(tally.hits() == 63);
  CHECK(tally.call_pending == 7);
  CHECK(tally.longest == 90);
  CHECK(tally.hits_at(0x104) == 3);
  CHECK(tally.hits_at(0x108) == 4);
  CHECK(tally.hits_at(0x10c) == 0);
}

TEST_CASE("a report that was not written, or not by the watcher, is an error") {
  CHECK_THROWS_AS((void)observed(""), tools::Error);
  CHECK_THROWS_AS((void)observed("taken 104 3\n"), tools::Error);
}

TEST_CASE("a path consists of what most undisturbed windows executed, within the range that is asked for") {
  Tally tally{.windows = 10, .beyond = 10};
  tally.passed = {{0x100, 10}, {0x104, 6}, {0x108, 5}, {0x200, 10}};
  CHECK(path_of(tally, kTrap) == std::set<core::Address>{0x100, 0x104});
}

TEST_CASE("a place of the path behind which no interrupt came is missed, and one where it was held off is not") {
  Tally tally{.windows = 10, .beyond = 4};
  tally.passed = {{0x100, 4}, {0x104, 4}, {0x108, 4}};
  tally.taken = {{0x100, 5}};
  tally.held = {{0x104, 1}};
  CHECK(missed(tally, kTrap) == std::set<core::Address>{0x108});
}

tools::KernelElf kernel() {
  tools::KernelElf elf;
  elf.text = {0x100, 0x300};
  elf.trap_start = kTrap.start, elf.trap_end = kTrap.end;
  elf.functions = {{0x100, "trap"}};
  return elf;
}

TEST_CASE("a place that was left out fails a full sweep by its name, and a sample only if no path has it") {
  Observation observation;
  Tally& tally = observation.tallies[{bench::kTimerArmed, Source::Timer}];
  tally = {.windows = 10, .beyond = 4};
  tally.passed = {{0x100, 4}, {0x104, 4}};
  tally.taken = {{0x100, 6}};
  Total full, sample;
  CHECK(describe({.application = "path"}, observation, kernel(), false, full).contains("no interrupt came behind 0x104 trap+4"));
  CHECK(full.gaps == 1);
  (void)describe({.application = "path"}, observation, kernel(), true, sample);
  CHECK(sample.gaps == 0);
  Total elsewhere = sample;
  elsewhere.met.insert(0x104);
  CHECK(gaps_of_all(kernel(), elsewhere).empty());
  CHECK(gaps_of_all(kernel(), sample).contains("0x104"));
  CHECK(sample.gaps == 1);
}

TEST_CASE("a path that the timer does not go to the end of is judged by the device alone") {
  Observation observation;
  for (const Source source : {Source::Timer, Source::Device}) {
    Tally& tally = observation.tallies[{bench::kTimerArmed, source}];
    tally = {.windows = 10, .beyond = 4};
    tally.passed = {{0x100, 4}, {0x104, 4}};
    tally.taken = {{source == Source::Timer ? 0x100u : 0x104u, 6}};
  }
  Total total;
  CHECK_FALSE(describe({.application = "path", .timer_to_its_end = false}, observation, kernel(), false, total).contains("behind 0x104"));
  CHECK(total.gaps == 1);
}

TEST_CASE("violations are told and counted, and a window of two interrupts is one offset") {
  Observation observation;
  observation.violations = {"violation: an upcall was lost"};
  observation.tallies[{bench::kBothArmed, Source::Timer}] = {.windows = 8, .beyond = 2};
  observation.tallies[{bench::kBothArmed, Source::Device}] = {.windows = 8, .beyond = 1};
  Total total;
  CHECK(describe({.application = "path"}, observation, kernel(), true, total).contains("an upcall was lost"));
  CHECK(total.violations == 1);
  CHECK(total.offsets == 8);
  CHECK(total.hits == 13);
}
}  // namespace
