// tests/system/a_fault_of_the_kernel_is_decoded.cpp - a read of the kernel that the hardware refuses is told in words.
//
// row: reports
// expect: ^KERNEL PANIC: the kernel itself faulted at 0x[0-9a-f]{8}, code 0x[0-9a-f]{8}$
// expect: ^(  mcause  0x00000005: the last trap was: load access fault|    data access that failed on the bus, exactly at the stacked pc)$
// expect: ^  (mtval   |BFAR  )0xa0000000: what was touched$
// expect: ^a_fault_of_the_kernel_is_decoded: Running, process 1, restarts 0$
// expect: ^  flash 0x[0-9a-f]{8} \.\. 0x[0-9a-f]{8}, 
// expect: ^end of the panic report; the board is halted$
// kernel: kernel-test
// panic: wanted
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::command(tests::kProbeDriver, static_cast<u32>(tests::ProbeCommand::Panic), static_cast<u32>(tests::Disaster::ForbiddenRead), 0);
  fail("came back");
}
