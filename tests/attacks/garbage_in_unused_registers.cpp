// tests/attacks/garbage_in_unused_registers.cpp - registers that a call does not use hold the kernel's addresses.
//
// row: 27
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const u32 garbage = board::kKernelRam.start;
  const Address start = ram_start();
  require(is(raw_call<5>(2, garbage, garbage, garbage), ReturnTag::SuccessU32, start, garbage, garbage), "another answer to memop");
  require(is(raw_call<2>(kConsole, 0, garbage, garbage), ReturnTag::Success, 0, garbage, garbage), "another answer to a command");
  require(raw_call<6>(7, garbage, garbage, garbage).tag == static_cast<u32>(ReturnTag::Failure), "an exit that does not exist");
  static Recorder recorder;
  subscribe_written(recorder);
  queue_written_upcall();
  (void)user::port::yield(1, garbage, garbage);
  require(recorder.runs == 1, "no upcall");
  contained();
}
