// tools/bench/metrics.cpp - the rows, and those values that are read from a kernel's ELF.
#include "tools/bench/metrics.hpp"

#include <algorithm>
#include <array>

#include "tools/bench/credentials.hpp"
#include "tools/bench/differences.hpp"
#include "tools/bench/hardening.hpp"
#include "tools/bench/kernel_elf.hpp"
#include "tools/bench/stack_mark.hpp"
#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"

namespace tools {
namespace {
constexpr const char* kPlain = "kernel.elf";
constexpr const char* kFramed = "kernel-framed.elf";
constexpr const char* kReference = "kernel-reference.elf";  // the reference's set of drivers
constexpr const char* kMinimal = "kernel-minimal.elf";      // console, alarm, IPC; prints nothing of its own

template <auto Part, const char* const& Kernel = kPlain>
Bounds from_elf(const EmulatedBoard& board, const Experiment&) {
  const auto kernel = build_folder(board) / Kernel;
  if (!exists(kernel)) fail("not measured: this tree builds no {}", Kernel);
  const u64 bytes = Part(read_kernel_elf(kernel).sizes);
  return {bytes, bytes};
}

template <const char* const& Type>
Bounds bytes_of(const EmulatedBoard& board, const Experiment&) {
  const u64 bytes = read_kernel_elf(build_folder(board) / kPlain).sizes.of(Type);
  return {bytes, bytes};
}
constexpr const char* kRecord = "process_record";
constexpr const char* kConsoleGrant = "grant_console";
constexpr const char* kAlarmGrant = "grant_alarm";
constexpr const char* kIpcGrant = "grant_ipc";
constexpr const char* kIpcGrantOfFour = "grant_ipc_of_four";

template <const char* const& Kernel>
Bounds bytes_of_boot(const EmulatedBoard& board, const Experiment& experiment) {
  const u64 bytes = count_boot_bytes(board, experiment, Kernel);
  return {bytes, bytes};
}

constexpr auto kTextAndConstants = [](const KernelSizes& sizes) { return sizes.text + sizes.rodata; };

/// With the drivers that the reference has, which neither stores nor installs anything.
Bounds boot_of_reference_system(const EmulatedBoard& board, const Experiment& experiment) {
  return count(board, experiment, boot_of(board, experiment, kReference));
}

Experiment hour_of_logging(bench::Counted counted) {
  return {.applications = {"energy_sensor", "energy_blink", "energy_sleeper"}, .warm_up = 0, .samples = 1, .counted = counted};
}
}  // namespace

Experiment boot_experiment() {
  return {.applications = {"idle"}, .from = bench::kReset, .to = bench::kFirstInstruction, .warm_up = 0, .samples = 1};
}

std::span<const Metric> metrics() {
  static const std::array kMetrics{
      Metric{"command_absent", {{"command_absent"}}},
      Metric{"command_driver", {{"command_driver"}}},
      Metric{"memop", {{"memop"}}},
      Metric{"yield_no_wait", {{"yield_no_wait"}}},
      Metric{"subscribe", {{"subscribe"}}},
      Metric{"allow_rw", {{"allow_rw"}}},
      Metric{"allow_ro", {{"allow_ro"}}},
      Metric{"first_command", {{"first_command"}}},
      Metric{"upcall_pending", {{"upcall_pending"}}},
      Metric{"interrupt_while_computing", {{"interrupt_while_computing"}}},
      Metric{"alarm_to_upcall", {{"alarm_to_upcall"}}},
      Metric{"preemptive_switch", {.applications = {"preemptive_switch", "preemptive_switch_peer"}, .icount_shift = 8}},
      Metric{"ipc_round_trip", {.applications = {"ipc_round_trip", "ipc_round_trip_peer"}}},
      Metric{"restart", {{"restart"}}},
      Metric{"boot", boot_experiment(), boot_of_reference_system},
      Metric{"boot_full", boot_experiment()},
      Metric{"each_app", boot_experiment(), per_application},
      Metric{"console_call", {{"console_call"}}},
      Metric{"console_byte", {{"console_byte"}}, per_byte},
      Metric{"alarm_slope", {.applications = {"alarm_slope"}, .warm_up = 1, .samples = 4}, per_armed_doubling},
      Metric{"process_slope", {{"command_absent"}}, with_many_processes},
      Metric{"idle_second", {.applications = {"idle_second"}, .warm_up = 1, .samples = 4}, per_second},
      Metric{"energy_wakeups_hour", hour_of_logging(bench::Counted::Sleeps)},
      Metric{"energy_instructions_hour", hour_of_logging(bench::Counted::KernelInstructions)},
      Metric{"energy_all_hour", hour_of_logging(bench::Counted::AllInstructions)},
      Metric{"credential_check_kib", boot_experiment(), per_hashed_kib},
      Metric{"credential_verify_p256", boot_experiment(), per_verification},
      Metric{"text_rodata", {}, from_elf<kTextAndConstants, kReference>},
      Metric{"minimal_text_rodata", {}, from_elf<kTextAndConstants, kMinimal>},
      Metric{"process_bytes", {}, bytes_of<kRecord>},
      Metric{"grant_console", {}, bytes_of<kConsoleGrant>},
      Metric{"grant_alarm", {}, bytes_of<kAlarmGrant>},
      Metric{"grant_ipc", {}, bytes_of<kIpcGrantOfFour>},
      Metric{"grant_ipc_full", {}, bytes_of<kIpcGrant>},
      Metric{"kernel_stack", {}, stack_seen},
      Metric{"kernel_stack_bound", {}, stack_bound},
      Metric{"text_rodata_full", {}, from_elf<kTextAndConstants>},
      Metric{"text_rodata_framed", {}, from_elf<kTextAndConstants, kFramed>},
      Metric{"text", {}, from_elf<[](const KernelSizes& sizes) { return sizes.text; }>},
      Metric{"rodata", {}, from_elf<[](const KernelSizes& sizes) { return sizes.rodata; }>},
      Metric{"data", {}, from_elf<[](const KernelSizes& sizes) { return sizes.data; }>},
      Metric{"bss", {}, from_elf<[](const KernelSizes& sizes) { return sizes.bss; }>},
      Metric{"hardening_absent", {{"command_absent"}}, instructions_of_hardening},
      Metric{"hardening_driver", {{"command_driver"}}, instructions_of_hardening},
      Metric{"hardening_flash_permille", {}, flash_of_hardening},
      Metric{"boot_wire", boot_experiment(), bytes_of_boot<kPlain>},
      Metric{"boot_wire_framed", boot_experiment(), bytes_of_boot<kFramed>},
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
