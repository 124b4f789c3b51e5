// tests/system/the_panic_command_reports.cpp - `panic` at the process console shows all processes and halts.
//
// row: reports
// input: @wait ^ready$
// input: \rpanic\r\n
// expect: ^KERNEL PANIC: asked for at the process console$
// expect: ^the_panic_command_reports: [A-Za-z]+, process 1, restarts 0$
// expect: ^  protection regions while it executes:$
// expect: ^end of the panic report; the board is halted$
// panic: wanted
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("ready");
  for (;;) sleep_for(1000);
}
