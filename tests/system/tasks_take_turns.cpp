// tests/system/tasks_take_turns.cpp - two tasks that sleep go on in the order in which their time comes.
//
// row: tasks
#include "tests/system/check.hpp"
#include "user/async/all.hpp"

using namespace test;

namespace {
using tasks = user::Tasks<2, 128>;
constinit std::array<u32, 6> order{};
constinit u32 count = 0;

tasks::Task<> every(milliseconds period, u32 number) {
  for (u32 i = 0; i < 3; ++i) {
    (void)co_await user::async::alarm::sleep_for(period);
    order[count++] = number;
  }
}
}  // namespace

int main() {
  user::run(every(milliseconds{20}, 1), every(milliseconds{50}, 2));
  check(order == std::array<u32, 6>{1, 1, 2, 1, 2, 2}, "20, 40, 50, 60, 100, 150 ms");
  passed();
}
