// tests/system/pended_calls.hpp - calls the probe and checks that each call is made once and answered with its own count.
#pragma once
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"
#include "user/system_call.hpp"

struct PendedCalls {
  u32 by_hook = 0;
  u32 by_chance = 0;
};

inline user::Return probe(tests::ProbeCommand command, u32 argument) {
  return user::command(tests::kProbeDriver, static_cast<u32>(command), argument, 0);
}

inline PendedCalls pended_calls() {
  const user::Return counts = probe(tests::ProbeCommand::PendedCalls, 0);
  return {counts.value0, counts.value1};
}

inline void call_and_check() {
  static constinit u32 calls = 0;
  const user::Return count = probe(tests::ProbeCommand::Count, 0);
  ++calls;
  test::check(count.tag == 129 && count.value0 == calls, "the call was made once and its answer is its own");
}
