// arch/riscv/cause_words_test.cpp - causes of traps as people read them; host only.
#include "arch/riscv/cause_words.hpp"

#include <doctest/doctest.h>

namespace {
using namespace arch::riscv;

TEST_CASE("every cause has its words, and what is no cause is not given any") {
  CHECK(cause_words(1) == "instruction access fault");
  CHECK(cause_words(5) == "load access fault");
  CHECK(cause_words(7) == "store access fault");
  CHECK(cause_words(8) == "system call from user mode");
  CHECK(cause_words(11) == "system call from machine mode");
  CHECK(cause_words(0x8000'0007) == "timer interrupt");
  CHECK(cause_words(0x8000'000B) == "external interrupt");
  for (const u32 unknown : {12u, 0x8000'0000u, 0xFFFF'FFFFu}) CHECK(cause_words(unknown) == "no cause that the architecture knows");
}

TEST_CASE("mtval is an address after accesses only") {
  for (const u32 access : {0u, 1u, 4u, 5u, 6u, 7u}) CHECK(value_is_address(access));
  for (const u32 other : {2u, 3u, 8u, 11u, 0x8000'0007u}) CHECK_FALSE(value_is_address(other));
}
}  // namespace
