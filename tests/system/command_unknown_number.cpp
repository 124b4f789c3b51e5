// TEST: A command that the driver does not know fails with NOSUPPORT.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(user::command(kAlarm, 77, 0, 0), ErrorCode::NoSupport), "alarm");
  check(failed(user::command(kConsole, 77, 0, 0), ErrorCode::NoSupport), "console");
  check(failed(user::command(kLed, 77, 0, 0), ErrorCode::NoSupport), "LED");
  return done();
}
