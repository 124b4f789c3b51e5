// tests/system/upcalls_run_in_the_order_they_came.cpp - upcalls run in the order in which they came.
//
// row: 1.5
// row: 2
#include "tests/system/check.hpp"

using namespace test;

namespace {
std::array<char, 8> order{};
u32 count = 0;
void note(u32, u32, u32, void* letter) { order[count++] = static_cast<char>(address_of(letter)); }
}  // namespace

int main() {
  (void)user::subscribe(kAlarm, 0, note, reinterpret_cast<void*>('a'));
  (void)user::subscribe(kConsole, 1, note, reinterpret_cast<void*>('w'));
  queue_written_upcall();
  let_alarm_fire();
  queue_written_upcall();
  while (user::yield_no_wait()) {
  }
  check((std::string_view{order.data(), 4} == std::string_view{"waw\0", 4}), "written, alarm, written");
  passed();
}
