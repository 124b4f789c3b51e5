// tests/system/a_kernel_without_stack_can_still_panic.cpp - a kernel that used up its stack reports like any other.
//
// The neighbour's name lies in application flash, which on one board is what comes below the stack: it would be overwritten.
// row: reports
// expect: ^KERNEL PANIC: the kernel stack overflowed at 0x[0-9a-f]{8}, code 0x[0-9a-f]{8}$
// expect: ^a_kernel_without_stack_can_still_panic: Running, process 1, restarts 0$
// expect: ^heartbeat: [A-Za-z]+, process 2, restarts 0$
// expect: ^end of the panic report; the board is halted$
// with: heartbeat
// kernel: kernel-test
// panic: wanted
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::command(tests::kProbeDriver, static_cast<u32>(tests::ProbeCommand::Panic), static_cast<u32>(tests::Disaster::StackUsedUp), 0);
  fail("came back");
}
