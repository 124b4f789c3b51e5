// tests/system/a_buffer_of_a_dead_client_is_out_of_reach.cpp - what a client lent ends with its life: the service that reads on faults.
//
// row: 8
// with: greedy_service
// expect: ^greedy: reads what is lent$
// expect: greedy_service: fault: .*; stopped$
#include "tests/system/ipc.hpp"

using namespace test;

int main() {
  static Shared buffer;
  check(call_service(discover("greedy_service").value0, buffer), "lend it");
  sleep_for(50);
}
