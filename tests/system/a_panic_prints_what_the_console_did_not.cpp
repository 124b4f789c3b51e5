// tests/system/a_panic_prints_what_the_console_did_not.cpp - with nobody to print the log, a panic prints it.
//
// row: reports
// expect: ^log that had not been printed:$
// expect: ^this line reaches nobody but a panic$
// expect: ^a_panic_prints_what_the_console_did_not: Running, process 1, restarts 0$
// expect: ^end of the panic report; the board is halted$
// kernel: kernel-test
// panic: wanted
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::command(tests::kProbeDriver, static_cast<u32>(tests::ProbeCommand::BreakConsole), 0, 0);
  sleep_for(30);  // whoever prints would have
  (void)user::command(tests::kProbeDriver, static_cast<u32>(tests::ProbeCommand::Panic), static_cast<u32>(tests::Disaster::FailedCheck), 0);
  fail("came back");
}
