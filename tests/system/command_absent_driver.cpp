// TEST: A command to a driver that does not exist fails with NODEVICE and leaves the other registers alone.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const Return result = user::command(kAbsentDriver, 0, 0x1111, 0x2222);
  check(failed(result, ErrorCode::NoDevice), "NODEVICE");
  check(result.value1 == 0x1111 && result.value2 == 0x2222, "the third and fourth register are as they were");
  return done();
}
