// tests/system/a_fault_is_reported_in_full.cpp - after its line, a fault has a report: map, registers, last call and regions; others go on.
//
// row: reports
// expect: ^a_fault_is_reported_in_full: fault: (wrote|touched) 0x[0-9a-f]{8} \(kernel RAM, 1.0 KiB below this application's memory\), pc 0x[0-9a-f]{8}; stopped$
// expect: ^a_fault_is_reported_in_full: Faulted, process 1, restarts 0$
// expect: ^  last system call: memop\(0x2, 0x0\)$
// expect: ^  0x[0-9a-f]{8} \+--------------------------------\+$
// expect: ^             \| kernel's record  [0-9]+ B         \|$
// expect: ^             \| stack  [0-9.]+ (KiB|B) +\|$
// expect: ^  (s0 .* s1 +0x5eed5eed|r4 +0x5eed5eed)
// expect: ^  protection regions while it executes:$
// expect: ^  (region 2  )?0x[0-9a-f]{8} \.\. 0x[0-9a-f]{8}  r-x
// expect: ^  end of the report on process 1$
// expect: ^heartbeat: 12$
// refuse: (are older|not known)
// with: heartbeat
#include "tests/system/check.hpp"
#include "registers.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  write_with_known_register(memop(Memop::RamStart, 0) - 1024);
}
