// tests/system/a_line_left_open_is_ended_for_its_writer.cpp - a writer that leaves its line open holds up the others for a
// tenth of a second, and then gets an end of line.
//
// row: drivers console
// expect: ^begun$
// expect: ^mine$
// expect: ^TEST PASSED$
// with: silent_writer
#include "tests/system/check.hpp"

using namespace test;

int main() {
  sleep_for(20);
  const u32 start = now();
  say("mine");
  const u32 waited = now() - start, tenth = user::alarm::frequency().value_or(0) / 10;
  check(waited > tenth / 2 && waited < 2 * tenth, "held for a while");
  passed();
}
