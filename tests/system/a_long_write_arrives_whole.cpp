// tests/system/a_long_write_arrives_whole.cpp - a write longer than the kernel's buffer arrives whole.
//
// row: drivers console
// expect: ^begin( 0123456789){8} end$
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::console::print("begin 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 end\r\n");
  passed();
}
