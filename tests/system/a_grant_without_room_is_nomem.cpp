// tests/system/a_grant_without_room_is_nomem.cpp - a driver whose grant finds no room answers NOMEM, one without a grant still works.
//
// row: 7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 room = memop(Memop::GrantStart, 0) - memop(Memop::MoveBreak, 0);
  u32 taken = room;
  while (taken != 0 && !set_break(memop(Memop::MoveBreak, 0) + 16)) taken -= 16;
  while (set_break(memop(Memop::MoveBreak, 0) + 16)) {
  }
  check(failed(user::command(kAlarm, 5, 1000, 0), ErrorCode::NoMemory), "alarm");
  check(failed(raw_subscribe(3, 0, 0, 0), ErrorCode::NoMemory, 0, 0), "button");
  check(user::command(kLed, 0, 0, 0).ok(), "LED");
  passed();
}
