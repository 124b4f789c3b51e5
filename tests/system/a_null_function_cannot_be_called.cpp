// tests/system/a_null_function_cannot_be_called.cpp - calling the null pointer stops the process and nobody else.
//
// row: protection
// expect: ^a_null_function_cannot_be_called: fault: executed( 0x[0-9a-f]{8} \(.*\))?(, pc 0x[0-9a-f]{8})?; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  void (*volatile nowhere)() = nullptr;
  nowhere();
  fail("went through");
}
