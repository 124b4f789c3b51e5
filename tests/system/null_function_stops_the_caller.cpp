// TEST: Calling a null pointer stops the process.
// EXPECT: null_function_stops_the_caller: fault: (executed|illegal instruction).*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  void (*volatile nowhere)() = nullptr;
  nowhere();
  say("FAILED: went through");
}
