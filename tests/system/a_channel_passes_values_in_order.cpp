// tests/system/a_channel_passes_values_in_order.cpp - a sender that is faster than its receiver waits, and every value arrives once.
//
// row: tasks
#include "tests/system/check.hpp"
#include "user/async/all.hpp"

using namespace test;

namespace {
using tasks = user::Tasks<2, 208>;
constinit user::Channel<u32, 2> numbers;
constinit u32 sent = 0;

tasks::Task<> send_all() {
  for (u32 number = 0; number < 20; ++number) {
    co_await numbers.send(number);
    ++sent;
  }
}
tasks::Task<> receive_all() {
  for (u32 number = 0; number < 20; ++number) {
    (void)co_await user::async::alarm::sleep_for(milliseconds{1});
    check_equal(co_await numbers.receive(), number, "in order");
    check(sent <= number + 4, "the sender waited");
  }
}
}  // namespace

int main() {
  user::run(send_all(), receive_all());
  passed();
}
