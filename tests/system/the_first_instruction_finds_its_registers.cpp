// tests/system/the_first_instruction_finds_its_registers.cpp - the first instruction finds its arguments, its stack pointer and
// zeros, in the first life and after a restart from a life that had filled every register.
//
// row: 3.1
// expect: ^second life$
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"

#include "first_registers.hpp"
#include "registers.hpp"
#include "tests/system/own_header.hpp"

using namespace test;

extern "C" void examine(const FirstRegisters* first) {
  const u32 ram = memop(Memop::RamStart, 0);
  check_equal(first->argument0, app_start(), "the first argument is where the application begins behind its header");
  check_equal(first->argument1, ram, "the second is where RAM begins");
  check_equal(first->argument2, memop(Memop::RamEnd, 0) - ram, "the third is the size of the whole block");
  check_equal(first->argument3, ram + kFirstStackBytes, "the fourth is the break");
  check_equal(first->stack_pointer, ram + kFirstStackBytes, "the stack pointer is at the break");
  check_equal(first->return_address, kFirstReturnAddress, "the return address");
  check_equal(first->flags, kFirstFlags, "no flag is set");
  check_equal(first->others, 0, "all other registers are zero");
  if (now() > user::alarm::frequency().value_or(0) / 10) {  // all that lasts from life to life is the clock
    say("second life");
    passed();
  }
  sleep_for(200);
  at<u32>(ram + kFirstStackBytes) = 0xA5A5'A5A5;  // the end of the stack, far below what is in use
  Snapshot ignored{};
  const CallArguments restart{.values = {1, 0, 0xFFFF'FFFF, 0xFFFF'FFFF}, .call_class = 6};
  call_with_all_registers(&restart, &ignored);
  fail("exit-restart came back");
}
