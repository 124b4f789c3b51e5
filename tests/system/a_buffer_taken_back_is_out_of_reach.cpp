// tests/system/a_buffer_taken_back_is_out_of_reach.cpp - a service that reads a buffer after its client took it back faults, and nobody else.
//
// row: 8
// with: greedy_service
// expect: ^greedy: reads what is lent$
// expect: greedy_service: fault: .*; stopped$
// expect: ^TEST PASSED$
#include "tests/system/ipc.hpp"

using namespace test;

int main() {
  static Shared buffer;
  const u32 service = discover("greedy_service").value0;
  check(call_service(service, buffer), "lend it");
  sleep_for(50);
  (void)raw_allow_read_write(kIpc, service, 0, 0);
  sleep_for(200);
  passed();
}
