// tests/system/a_process_without_room_harms_nobody.cpp - a process that has no room for a grant gets NOMEM, its neighbours go
// on, and it gets the grant once it made room.
//
// row: 7
// expect: ^TEST PASSED$
// expect: ^heartbeat: 3$
// with: heartbeat
// only-on: rv32-virt - on Cortex-M the rounding of the protection leaves room enough for all grants of this board
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 old_break = current_break();
  for (u32 step = 4096; step >= 4; step /= 2)
    while (set_break(current_break() + step)) {
    }
  check(failed(raw_subscribe(kAlarm, 0, 0, 5), ErrorCode::NoMemory, 0, 5), "subscribe");
  check(failed(raw_subscribe(kConsole, 1, 0, 5), ErrorCode::NoMemory, 0, 5), "another driver");
  check(failed(user::command(kAlarm, 5, 100, 0), ErrorCode::NoMemory), "command");
  check(user::command(kLed, 0, 0, 0).ok(), "a driver without a grant still works");
  check(set_break(old_break), "make room");
  check(raw_subscribe(kAlarm, 0, 0, 5).ok(), "now it fits");
  passed();
}
