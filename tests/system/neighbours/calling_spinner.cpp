// tests/system/neighbours/calling_spinner.cpp - calls the kernel all the time and never yields.
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (;;) (void)user::command(kAbsentDriver, 0, 0, 0);
}
