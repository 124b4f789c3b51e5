// tests/system/exit_restart_begins_anew.cpp - exit-restart begins the application anew, with its memory as at the first start.
//
// row: 1.10
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
  if (now() < user::alarm::frequency().value_or(0) / 10) {  // the first life; all that lasts is the clock
    sleep_for(200);
    user::exit_restart(0);
  }
  passed();
}
