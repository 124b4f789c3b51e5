// tests/sweep/sweep.hpp - brings an interrupt after each of many distances into a path, and checks what it leaves behind.
//
// A window begins when the interrupt is armed and ends behind the path. The emulator's plugin learns from marks where it begins and
// ends, and notes where in the kernel the interrupt came (tools/sweep/README.md). What does not hold is a violation: a line that the
// host counts. Distances are nanoseconds of emulated time: an instruction takes 128.
#pragma once
#include "port_mark.hpp"
#include "registers.hpp"
#include "tests/kernel/sweep_contract.hpp"
#include "tests/system/check.hpp"
#include "tests/system/pended_calls.hpp"
#include "tools/sweep/marks.hpp"

namespace sweep {

inline constexpr u32 kStep = 40;
inline constexpr u32 kNever = 5'000'000;  // far behind every path

inline user::Return ask(tests::SweepCommand command, u32 argument0 = 0, u32 argument1 = 0) {
  return user::command(tests::kSweepDriver, static_cast<u32>(command), argument0, argument1);
}

/// When the interrupts of the window that is open come.
struct Distances {
  u32 timer = 0, device = 0;
};
inline constinit Distances distances{};

inline void hold(bool condition, std::string_view what) {
  if (condition) return;
  test::say(core::Line<160>{}.text("violation: ").text(what).text(", timer after ").decimal(distances.timer).text(" ns, device after ")
                .decimal(distances.device).text(" ns").view());
}

/// Calls that were pending behind a timer's interrupt.
inline void tell_pended() {
  if (!test::kCallsStayPending) return test::say("pended: never on this processor");
  const PendedCalls pended = pended_calls();
  test::say(core::Line<160>{}.text("pended: ").decimal(pended.by_hook).text(" by the hook, ").decimal(pended.by_chance).text(" by chance").view());
}

/// What each call has to leave alone.
inline void hold_registers(const test::Snapshot& after) {
  bool same = true;
  for (u32 i = 0; i < after.x.size(); ++i) same = same && (!test::has_pattern(i) || after.x[i] == test::pattern(i));
  hold(same, "a register has changed");
  if (test::kFlags != 0) hold((after.x[after.x.size() - 1] & test::kFlags) == test::kFlags, "the flags have changed");
  hold(after.x[test::kFlags != 0 ? 13 : 2] == 0, "the stack pointer has changed");
}

inline test::Snapshot call(const test::CallArguments& arguments) {
  test::Snapshot after{};
  test::call_with_all_registers(&arguments, &after);
  hold_registers(after);
  return after;
}

/// After every window: each call is made once, and the rights are those that the process began with.
class Standing {
 public:
  Standing() : m_protection{ask(tests::SweepCommand::Protection).value0} {}
  void hold_after_window() {
    hold(ask(tests::SweepCommand::Protection).value0 == m_protection, "the protection registers or the privilege have changed");
    hold(next_count() == ++m_calls, "a call was lost or made twice");
  }
  /// Of the path's own calls of Count.
  u32 expect_count() { return ++m_calls; }

 private:
  static u32 next_count() { return ask(tests::SweepCommand::Count).value0; }
  u32 m_protection;
  u32 m_calls = 0;
};

/// Rounds of nothing before the interrupts are armed. A timer counts in steps of its own, on rv32-virt 100 ns: where in such a step it
/// is armed decides behind which instructions it can come.
inline constinit u32 phase = 0;
inline constexpr u32 kPhases = 4;

inline void wait_for_phase() {
  for (u32 round = 0; round < phase; ++round) (void)test::read_word(test::address_of(&phase));
}

/// A path: prepare() before the interrupts are armed, run() between the marks, check() behind.
template <bench::SweepMark Begin, class Path>
void window(Standing& standing, Path& path, Distances at) {
  distances = at;
  path.prepare();
  wait_for_phase();
  bench::mark<bench::kArming>();
  (void)ask(tests::SweepCommand::Arm, at.timer, at.device);
  bench::mark<Begin>();
  path.run(standing);
  bench::mark<bench::kWindowEnd>();
  path.check();
  standing.hold_after_window();
}

/// Windows that end before their interrupt comes show what the path consists of.
template <class Path>
void leave_alone(Standing& standing, Path& path) {
  constexpr u32 kWindows = 3;
  for (u32 i = 0; i < kWindows; ++i) {
    window<bench::kTimerArmed>(standing, path, {.timer = kNever});
    window<bench::kDeviceArmed>(standing, path, {.device = kNever});
  }
}

/// Every other distance, from `nearest` on.
template <class Path>
void sweep_singly(Standing& standing, Path& path, u32 nearest) {
  for (u32 at = nearest; at <= Path::kFarthest; at += 2 * kStep) window<bench::kTimerArmed>(standing, path, {.timer = at});
  for (u32 at = nearest; at <= Path::kFarthest; at += 2 * kStep) window<bench::kDeviceArmed>(standing, path, {.device = at});
  hold(path.alive(), "the neighbour has stopped");
}

/// One interrupt some distance behind the other, either way round.
template <class Path>
void sweep_in_pairs(Standing& standing, Path& path, u32 step) {
  for (u32 first = Path::kNearest; first <= Path::kFarthest; first += step)
    for (u32 behind = 0; behind <= Path::kFarthestBehind; behind += 2 * kStep) {
      window<bench::kBothArmed>(standing, path, {.timer = first, .device = first + behind});
      window<bench::kBothArmed>(standing, path, {.timer = first + behind, .device = first});
    }
  hold(path.alive(), "the neighbour has stopped");
}

template <class Path>
[[noreturn]] void sweep(Path path) {
  Standing standing;
  leave_alone(standing, path);
  sweep_singly(standing, path, Path::kNearest);
  if (Path::kPairStepOfSample != 0) sweep_in_pairs(standing, path, Path::kPairStepOfSample);
  tell_pended();
  bench::mark<bench::kSampleDone>();
  for (phase = 0; phase < kPhases; ++phase) {
    if (phase != 0) sweep_singly(standing, path, Path::kNearest);
    sweep_singly(standing, path, Path::kNearest + kStep);
  }
  phase = 0;
  bench::mark<bench::kSinglesDone>();
  sweep_in_pairs(standing, path, Path::kPairStep);
  tell_pended();
  bench::mark<bench::kPairsDone>();
  user::exit_terminate(0);
}

/// A path with nobody beside it.
struct Alone {
  static constexpr u32 kNearest = 4'000;  // before the call that arms has returned
  static constexpr u32 kPairStep = 3 * kStep, kPairStepOfSample = 0;
  static constexpr u32 kFarthestBehind = 12'000;  // beyond the end of a top half that interrupts the kernel
  void prepare() {}
  void check() {}
  bool alive() { return true; }
};

/// A path beside neighbours/checked_neighbour.cpp.
struct Beside : Alone {
  bool alive() {
    const u32 before = m_beats;
    m_beats = ask(tests::SweepCommand::Beats).value0;
    return m_beats > before;
  }

 private:
  u32 m_beats = 0;
};

}  // namespace sweep
