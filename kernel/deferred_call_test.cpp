// kernel/deferred_call_test.cpp - raised bits come out once each, the lowest of a round first; host only.
#include "kernel/deferred_call.hpp"

#include "tests/host_port/world.hpp"

namespace {
using namespace kernel;

TEST_CASE("raised calls are taken in order of their number, each once") {
  host::World world;
  for (const u8 index : {31, 4, 0, 4}) DeferredCall{index}.raise();
  CHECK(deferred_calls_pending());
  for (const u32 expected : {0u, 4u, 31u, kMaxDeferredCalls}) CHECK(take_deferred_call() == expected);
  CHECK_FALSE(deferred_calls_pending());
}

TEST_CASE("work that raises itself again and again keeps nobody else from a turn") {
  host::World world;
  for (const u8 index : {1, 5, 9}) DeferredCall{index}.raise();
  for (const u32 expected : {1u, 5u, 9u, 1u, 1u}) {
    CHECK(take_deferred_call() == expected);
    DeferredCall{1}.raise();
  }
}

TEST_CASE("a call raised while others are served has its own turn") {
  host::World world;
  DeferredCall{2}.raise();
  CHECK(take_deferred_call() == 2);
  DeferredCall{2}.raise();
  CHECK(take_deferred_call() == 2);
}
}  // namespace
