// tools/bench/reference.cpp - goals and the reference's figures, a line a row: riscv, then cortex_m.
#include "tools/bench/reference.hpp"

#include <algorithm>

namespace tools {
namespace {
constexpr u32 kKib = 1024;

struct Row {
  std::string_view metric;
  Figures riscv{};
  Figures cortex_m{};
};

constexpr auto kRows = std::to_array<Row>({
    {"command_absent", {120, {2271, 1647, 951}, 836}, {80, {362, 342, 342}}},
    {"command_driver", {150, {2611, 1975, 1227}, 1176}, {110, {641, 614, 570}}},
    {"memop", {120, {2320, 1671, 975}, 890}, {80, {419, 387, 386}}},
    {"yield_no_wait", {110, {2058, 1429, 885}, 632}, {70, {327, 306, 312}}},
    {"subscribe", {200, {2684, 1980, 1196}, 1255}, {150, {751, 660, 617}}},
    {"allow_rw", {200, {2582, 1937, 1173}, 1153}, {150, {661, 616, 574}}},
    {"allow_ro", {200, {2608, 1937, 1166}, 1179}, {150, {667, 620, 571}}},
    {"first_command", {450, {3046, 2478, 1585}, 2183}, {350, {1213, 1228, 989}}},
    {"upcall_pending", {200, {2796, 2030, 1160}}, {150, {906, 585, 494}}},
    {"interrupt_while_computing", {450, {3290, 2459, 1791}}, {350, {1373, 1177, 1119}}},
    {"alarm_to_upcall", {1100, {7942, 6005, 4041}, 5030}, {900, {3547, 2867, 2616}}},
    {"preemptive_switch", {300, {2834}}, {220, {956}}},
    {"ipc_round_trip", {1500, {15660, 12069, 6925}}, {1200, {7370}}},
    {"restart", {3500, {12569}}, {2500, {6221}}},
    {"boot", {20'000, {115'262, 110'869, 103'478}, 30'020}, {9000, {26'074, 20'981, 17'643}}},
    {"each_app", {1000, {2960}}, {1000, {3660}}},
    {"console_call", {{}, {5061, 3936, 2710}, 3804}, {{}, {2380, 2004, 1841}}},
    {"console_byte", {{}, {31}}, {}},
    {"credential_check_kib", {120 * kKib, {}}, {60 * kKib, {}}},
    // 238 instructions an application between 2 and 64 of them, in five doublings.
    {"alarm_slope", {10, {238 * 62 / 5}}, {10, {}}},
    {"process_slope", {0, {}}, {0, {}}},
    {"process_bytes", {420, {1068}}, {420, {1124}}},
    {"grant_console", {64, {76}}, {64, {76}}},
    {"grant_alarm", {36, {44}}, {36, {}}},
    {"grant_ipc", {64, {76}}, {64, {}}},
    {"kernel_stack", {1200, {1816}}, {1200, {2088}}},
    {"text_rodata", {48 * kKib, {103'972, 111'156, 140'824}}, {32 * kKib, {58'020, 61'944, 84'664}}},
    {"minimal_text_rodata", {}, {12 * kKib, {28'408}}},
});
}  // namespace

Figures figures_of(std::string_view metric, Isa isa) {
  const auto row = std::ranges::find(kRows, metric, &Row::metric);
  if (row == kRows.end()) return {};
  return isa == Isa::RiscV32 ? row->riscv : row->cortex_m;
}

}  // namespace tools
