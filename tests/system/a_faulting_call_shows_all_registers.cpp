// tests/system/a_faulting_call_shows_all_registers.cpp - registers of a system call that faults are those of the call.
//
// row: reports
// expect: ^a_faulting_call_shows_all_registers: fault: made a system call that does not exist, pc 0x[0-9a-f]{8}; stopped$
// expect: ^  (s0 .* s1 +0x5eed5eed|r4 +0x5eed5eed)
// expect: ^  end of the report on process 1$
// refuse: (are older|not known)
#include "tests/system/check.hpp"
#include "registers.hpp"

using namespace test;

int main() { make_unknown_call_with_known_register(); }
