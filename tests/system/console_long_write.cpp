// TEST: A write longer than the kernel's buffer arrives whole.
// EXPECT: ^begin( 0123456789){8} end$
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::console::print("begin 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 end\r\n");
  return done();
}
