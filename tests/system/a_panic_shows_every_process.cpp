// tests/system/a_panic_shows_every_process.cpp - a failed check in a capsule ends the kernel with a report on all processes.
//
// row: reports
// expect: ^KERNEL PANIC: a check failed at 0x[0-9a-f]{8}, code 0x[0-9a-f]{8}$
// expect: ^LowLevelDebug: App 0x1 prints 0x1234$
// expect: ^Bulkhead [0-9.]+ on (rv32-virt|mps2-an386)$
// expect: ^  (mcause  0x00000002: the last trap was: illegal instruction|  undefined instruction)$
// expect: ^  (entry 0  0x80000000 \.\. 0x80100000  kernel r-x, locked|on: processes have what a region opens.*)$
// expect: ^  (entry 3 |region 2) .* (process )?r-x
// expect: ^a_panic_shows_every_process: Running, process 1, restarts 0$
// expect: ^  last system call: command\(0xf0000, 0x6\)$
// expect: ^  grant 0x[0-9a-f]{8} \.\. 0x[0-9a-f]{8}  alarm$
// expect: ^heartbeat: YieldedFor, process 2, restarts 0$
// expect: ^end of the panic report; the board is halted$
// with: heartbeat
// kernel: kernel-test
// panic: wanted
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  (void)user::command(kLowLevelDebug, 2, 0x1234, 0);  // the line is on its way when the panic comes, and is not torn
  (void)user::command(tests::kProbeDriver, static_cast<u32>(tests::ProbeCommand::Panic), static_cast<u32>(tests::Disaster::FailedCheck), 0);
  fail("came back");
}
