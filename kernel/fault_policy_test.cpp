// kernel/fault_policy_test.cpp - every policy against every number of restarts; host only.
#include "kernel/fault_policy.hpp"

#include <doctest/doctest.h>

namespace {
using kernel::decide;
using kernel::FaultPolicy;
using Then = FaultPolicy::Then;

TEST_CASE("stop stops and panic panics, at the first fault and at every later one") {
  for (const u32 restarts : {0u, 1u, 1000u}) {
    CHECK(decide(FaultPolicy::stop(), restarts).action == Then::Stop);
    CHECK(decide(FaultPolicy::panic(), restarts).action == Then::Panic);
  }
}

TEST_CASE("restart goes on for ever and at once") {
  for (const u32 restarts : {0u, 1u, 0xFFFFu, 0xFFFF'FFFFu}) CHECK(decide(FaultPolicy::restart(), restarts) == kernel::FaultDecision{Then::Restart, 0});
}

TEST_CASE("a threshold of n allows exactly n restarts, then stops or panics") {
  for (const u16 allowed : {1, 2, 10}) {
    CHECK(decide(FaultPolicy::restart_then_stop(allowed), allowed - 1u).action == Then::Restart);
    CHECK(decide(FaultPolicy::restart_then_stop(allowed), allowed).action == Then::Stop);
    CHECK(decide(FaultPolicy::restart_then_panic(allowed), allowed - 1u).action == Then::Restart);
    CHECK(decide(FaultPolicy::restart_then_panic(allowed), allowed).action == Then::Panic);
  }
}

TEST_CASE("the delay doubles with each restart up to a minute, and never wraps") {
  const FaultPolicy policy = FaultPolicy::restart_with_delay(100);
  CHECK(decide(policy, 0).delay_ms == 100);
  CHECK(decide(policy, 1).delay_ms == 200);
  CHECK(decide(policy, 5).delay_ms == 3200);
  for (const u32 restarts : {10u, 31u, 32u, 33u, 64u, 0xFFFF'FFFFu}) CHECK(decide(policy, restarts).delay_ms == 60'000);
}
}  // namespace
