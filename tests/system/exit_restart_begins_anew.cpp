// TEST: Exit-restart begins the application anew, with its memory as at the first start.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

extern "C" u8 _app_break;
namespace {
volatile u32 initialised = 1;
volatile u32 zeroed = 0;
}  // namespace

int main() {
  check(initialised == 1 && zeroed == 0, "data and bss are as at the first start");
  check(memop(Memop::MoveBreak, 0) == address_of(&_app_break), "and so is the break");
  initialised = 2;
  zeroed = 2;
  (void)memop(Memop::MoveBreak, 64);
  (void)user::alarm::sleep_for(user::alarm::milliseconds{300});
  if (user::alarm::now().value_or(0) < user::alarm::frequency().value_or(0)) user::exit_restart(0);
  return done();
}
