// kernel/fault_policy.hpp - what happens to a process that faults, as a pure decision.
//
// Units    milliseconds.
#pragma once
#include <algorithm>
#include <string_view>

#include "core/types.hpp"

namespace kernel {

/// Begin anew `restarts` times; then do what `then` says. A delay before a restart doubles with each, so that an
/// application that faults over and over costs the others less and less.
struct FaultPolicy {
  enum class Then : u8 { Stop, Panic, Restart };
  u16 restarts = 0;
  Then then = Then::Stop;
  u16 first_delay_ms = 0;
  bool report = true;  // after the line that tells of the last fault, all that is known of the process

  static constexpr FaultPolicy stop() { return {}; }
  static constexpr FaultPolicy panic() { return {.then = Then::Panic}; }
  static constexpr FaultPolicy restart() { return {.then = Then::Restart}; }
  static constexpr FaultPolicy restart_with_delay(u16 first_delay_ms) { return {.then = Then::Restart, .first_delay_ms = first_delay_ms}; }
  static constexpr FaultPolicy restart_then_stop(u16 restarts) { return {.restarts = restarts}; }
  static constexpr FaultPolicy restart_then_panic(u16 restarts) { return {.restarts = restarts, .then = Then::Panic}; }
  constexpr FaultPolicy without_report() const {
    FaultPolicy policy = *this;
    policy.report = false;
    return policy;
  }
};

/// A policy for the application of that name; the others have the board's.
struct FaultOverride {
  std::string_view application;
  FaultPolicy policy{};
};

struct FaultDecision {
  FaultPolicy::Then action = FaultPolicy::Then::Stop;
  u32 delay_ms = 0;  // before a restart
  friend constexpr bool operator==(FaultDecision, FaultDecision) = default;
};

inline constexpr u32 kLongestRestartDelayMs = 60'000;

/// `restarts` is how often the process has begun anew so far.
constexpr FaultDecision decide(const FaultPolicy& policy, u32 restarts) {
  using Then = FaultPolicy::Then;
  const Then action = restarts < policy.restarts ? Then::Restart : policy.then;
  if (action != Then::Restart) return {.action = action};
  const u64 delay = u64{policy.first_delay_ms} << std::min(restarts, 31u);
  return {.action = action, .delay_ms = static_cast<u32>(std::min<u64>(delay, kLongestRestartDelayMs))};
}

}  // namespace kernel
