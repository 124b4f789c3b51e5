// tests/system/neighbours/silent_writer.cpp - begins a line and never ends it.
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::console::print("begun");
  sleep_for(5000);
}
