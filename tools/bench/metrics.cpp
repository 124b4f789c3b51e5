// tools/bench/metrics.cpp - the rows, and how the values that are no plain counts come about.
//
// Source   the reference is Tock 2.3.0-dev at commit 65608d717, counted with the same method on the same emulator; see README.md.
#include "tools/bench/metrics.hpp"

#include <algorithm>
#include <array>

#include "tools/bench/credentials.hpp"
#include "tools/bench/hardening.hpp"
#include "tools/bench/kernel_elf.hpp"
#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"

namespace tools {
namespace {
constexpr u32 kFromLong = 3, kToLong = 4;  // the second pair of marks of an application

constexpr u64 divide_up(u64 value, u64 by) { return (value + by - 1) / by; }

Experiment with_marks(Experiment experiment, u32 from, u32 to) {
  experiment.from = from;
  experiment.to = to;
  return experiment;
}

/// Between 256 and 512 bytes; a fraction counts as a whole instruction.
Bounds per_byte(const EmulatedBoard& board, const Experiment& experiment) {
  constexpr u64 kBytes = 256;
  const Bounds less = count(board, experiment);
  const Bounds more = count(board, with_marks(experiment, kFromLong, kToLong));
  return {divide_up(more.least - less.least, kBytes), divide_up(more.most - less.most, kBytes)};
}

/// What the second of two seconds adds to the first: going to sleep and waking is in both.
Bounds per_second(const EmulatedBoard& board, const Experiment& experiment) {
  const Bounds one = count(board, experiment);
  const Bounds two = count(board, with_marks(experiment, kFromLong, kToLong));
  return {two.least - std::min(two.least, one.most), two.most - std::min(two.most, one.least)};
}

u64 boot_with(const EmulatedBoard& board, Experiment experiment, usize applications) {
  experiment.applications.resize(applications, experiment.applications.front());
  return count(board, experiment).most;
}

/// What the third to sixth application add to a boot; the second changes the banner's grammar.
Bounds per_application(const EmulatedBoard& board, const Experiment& experiment) {
  Bounds bounds{.least = ~u64{0}};
  u64 before = boot_with(board, experiment, 2);
  for (usize applications = 3; applications <= 6; ++applications) {
    const u64 now = boot_with(board, experiment, applications);
    bounds = {std::min(bounds.least, now - before), std::max(bounds.most, now - before)};
    before = now;
  }
  return bounds;
}

u64 with_armed_alarms(const EmulatedBoard& board, Experiment experiment, usize alarms) {
  experiment.applications.resize(alarms, "alarm_armed");
  return count(board, experiment).most;
}

u64 per_doubling(const EmulatedBoard& board, const Experiment& experiment) {
  constexpr usize kFew = 2, kMany = 64, kDoublings = 5;
  const u64 few = with_armed_alarms(board, experiment, kFew), many = with_armed_alarms(board, experiment, kMany);
  return many <= few ? 0 : divide_up(many - few, kDoublings);
}

/// The larger of setting and firing.
Bounds alarm_slope(const EmulatedBoard& board, const Experiment& experiment) {
  const u64 slope = std::max(per_doubling(board, experiment), per_doubling(board, with_marks(experiment, kFromLong, kToLong)));
  return {slope, slope};
}

constexpr const char* kPlain = "kernel.elf";
constexpr const char* kFramed = "kernel-framed.elf";

template <auto Part, const char* const& Kernel = kPlain>
Bounds from_elf(const EmulatedBoard& board, const Experiment&) {
  const u64 bytes = Part(read_kernel_elf(build_folder(board) / Kernel).sizes);
  return {bytes, bytes};
}

template <const char* const& Kernel>
Bounds bytes_of_boot(const EmulatedBoard& board, const Experiment& experiment) {
  const u64 bytes = count_boot_bytes(board, experiment, Kernel);
  return {bytes, bytes};
}

constexpr auto kTextAndConstants = [](const KernelSizes& sizes) { return sizes.text + sizes.rodata; };

Experiment boot_experiment() {
  return {.applications = {"idle"}, .from = bench::kReset, .to = bench::kFirstInstruction, .warm_up = 0, .samples = 1};
}

Experiment hour_of_logging(bench::Counted counted) {
  return {.applications = {"energy_sensor", "energy_blink", "energy_sleeper"}, .warm_up = 0, .samples = 1, .counted = counted};
}
}  // namespace

std::span<const Metric> metrics() {
  static const std::array kMetrics{
      Metric{"command_absent", {2271, 951}, {362, 342}, {{"command_absent"}}},
      Metric{"command_driver", {2611, 1227}, {641, 570}, {{"command_driver"}}},
      Metric{"memop", {2320, 975}, {419, 386}, {{"memop"}}},
      Metric{"yield_no_wait", {2058, 885}, {327, 312}, {{"yield_no_wait"}}},
      Metric{"subscribe", {2684, 1196}, {751, 617}, {{"subscribe"}}},
      Metric{"allow_rw", {2582, 1173}, {661, 574}, {{"allow_rw"}}},
      Metric{"allow_ro", {2608, 1166}, {667, 571}, {{"allow_ro"}}},
      Metric{"first_command", {3046, 1585}, {1213, 989}, {{"first_command"}}},
      Metric{"upcall_pending", {2796, 1160}, {906, 494}, {{"upcall_pending"}}},
      Metric{"interrupt_while_computing", {3290, 1791}, {1373, 1119}, {{"interrupt_while_computing"}}},
      Metric{"alarm_to_upcall", {7942, 4041}, {3547, 2616}, {{"alarm_to_upcall"}}},
      Metric{"preemptive_switch", {2911, 0}, {1042, 0}, {.applications = {"preemptive_switch", "preemptive_switch_peer"}, .icount_shift = 8}},
      Metric{"ipc_round_trip", {15660, 6925}, {7370, 0}, {.applications = {"ipc_round_trip", "ipc_round_trip_peer"}}},
      Metric{"restart", {12569, 0}, {6221, 0}, {{"restart"}}},
      Metric{"boot", {115262, 103478}, {26074, 17643}, boot_experiment()},
      Metric{"each_app", {3000, 0}, {3660, 0}, boot_experiment(), per_application},
      Metric{"console_byte", {31, 0}, {}, {{"console_byte"}}, per_byte},
      Metric{"idle_second", {}, {}, {.applications = {"idle_second"}, .warm_up = 1, .samples = 4}, per_second},
      Metric{"energy_wakeups_hour", {}, {}, hour_of_logging(bench::Counted::Sleeps)},
      Metric{"energy_instructions_hour", {}, {}, hour_of_logging(bench::Counted::KernelInstructions)},
      Metric{"energy_all_hour", {}, {}, hour_of_logging(bench::Counted::AllInstructions)},
      Metric{"credential_check_kib", {}, {}, boot_experiment(), per_hashed_kib},
      Metric{"alarm_slope", {}, {}, {.applications = {"alarm_slope"}, .warm_up = 1, .samples = 4}, alarm_slope},
      Metric{"process_bytes", {1068, 0}, {1124, 0}, {}, from_elf<[](const KernelSizes& sizes) { return sizes.process_record; }>},
      Metric{"text_rodata", {103972, 140824}, {58020, 84664}, {}, from_elf<kTextAndConstants>},
      Metric{"text_rodata_framed", {}, {}, {}, from_elf<kTextAndConstants, kFramed>},
      Metric{"text", {77396, 0}, {42892, 0}, {}, from_elf<[](const KernelSizes& sizes) { return sizes.text; }>},
      Metric{"rodata", {27052, 0}, {16500, 0}, {}, from_elf<[](const KernelSizes& sizes) { return sizes.rodata; }>},
      Metric{"data", {16, 0}, {}, {}, from_elf<[](const KernelSizes& sizes) { return sizes.data; }>},
      Metric{"bss", {77060, 0}, {5228, 0}, {}, from_elf<[](const KernelSizes& sizes) { return sizes.bss; }>},
      Metric{"hardening_absent", {}, {}, {{"command_absent"}}, instructions_of_hardening},
      Metric{"hardening_driver", {}, {}, {{"command_driver"}}, instructions_of_hardening},
      Metric{"hardening_flash_permille", {}, {}, {}, flash_of_hardening},
      Metric{"boot_wire", {}, {}, boot_experiment(), bytes_of_boot<kPlain>},
      Metric{"boot_wire_framed", {}, {}, boot_experiment(), bytes_of_boot<kFramed>},
  };
  return kMetrics;
}

const Metric& metric_named(std::string_view name) {
  const auto found = std::ranges::find(metrics(), name, &Metric::name);
  if (found != metrics().end()) return *found;
  std::string known;
  for (const Metric& metric : metrics()) known += " " + std::string{metric.name};
  fail("there is no metric \"{}\"; the metrics are:{}", name, known);
}

}  // namespace tools
