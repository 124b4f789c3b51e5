// kernel/ready_set_test.cpp - turns over ready sets; host only.
#include "kernel/ready_set.hpp"

#include <doctest/doctest.h>

namespace {
using kernel::ReadySet;

TEST_CASE("nobody ready means nobody next") { CHECK_FALSE(ReadySet{}.next_after(5)); }

TEST_CASE("every ready slot has its turn before any has a second one") {
  ReadySet set;
  for (const u8 slot : {0, 3, 31, 32, 63}) set.set(slot, true);
  u8 current = 63;
  for (const u8 expected : {0, 3, 31, 32, 63, 0}) {
    current = *set.next_after(current);
    CHECK(current == expected);
  }
}

TEST_CASE("the only ready slot follows itself, for each of 64 slots") {
  for (u8 slot = 0; slot < 64; ++slot) {
    ReadySet set;
    set.set(slot, true);
    CHECK(set.next_after(slot) == slot);
    CHECK(set.next_after(63) == slot);
    set.set(slot, false);
    CHECK_FALSE(set.next_after(slot));
  }
}
}  // namespace
