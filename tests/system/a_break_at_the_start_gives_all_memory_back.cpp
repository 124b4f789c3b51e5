// tests/system/a_break_at_the_start_gives_all_memory_back.cpp - while nothing is shared the break may go to the start of RAM
// and back; what it exposes then is zero.
//
// row: 3.3
// row: 3.2
// only-on: rv32-virt - on Cortex-M the stack would be left outside, which a test of its own shows
#include "tests/system/check.hpp"

extern "C" [[noreturn, gnu::used]] void after_break(u32 shrunk, u32 grown) {
  if (shrunk != 128 || grown != 128) test::fail("a break was refused");
  if (test::at<u32>(test::memop(contract::Memop::RamStart, 0)) != 0) test::fail("the first word is not zero");
  test::passed();
}

using namespace test;

int main() {
  const u32 ram = memop(Memop::RamStart, 0), old_break = current_break();
  asm volatile(
      "mv s2, %0\n mv s3, %1\n mv s4, sp\n"
      "li a4, 5\n li a0, 0\n mv a1, s2\n ecall\n mv s5, a0\n"
      "li a0, 0\n mv a1, s3\n ecall\n"
      "mv a1, a0\n mv a0, s5\n mv sp, s4\n call after_break\n"
      ::"r"(ram), "r"(old_break) : "memory");
  __builtin_unreachable();
}
