// tests/system/a_capsule_that_hangs_is_ended.cpp - the watchdog ends a capsule that never returns, with a full report.
//
// row: reports
// expect: ^KERNEL PANIC: the watchdog expired: the kernel or a capsule did not finish at 0x[0-9a-f]{8}$
// expect: ^a_capsule_that_hangs_is_ended: Running, process 1, restarts 0$
// expect: ^end of the panic report; the board is halted$
// refuse: in the report of the panic
// kernel: kernel-test
// panic: wanted
// only-on: mps2-an386 - the other board has no watchdog: there a capsule that hangs hangs the system
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::command(tests::kProbeDriver, static_cast<u32>(tests::ProbeCommand::Panic), static_cast<u32>(tests::Disaster::EndlessLoop), 0);
  fail("came back");
}
