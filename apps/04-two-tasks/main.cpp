// apps/04-two-tasks/main.cpp - two tasks of one program take turns: one waits while the other goes on.
#include "user/async/all.hpp"
#include "user/console.hpp"

using namespace std::chrono_literals;
namespace async = user::async;

namespace {
using tasks = user::Tasks<2, 128>;  // at most two at once, with 128 bytes for each

tasks::Task<> tick() {
  for (int i = 0; i < 4; ++i) {
    (void)co_await async::console::print("tick\r\n");
    (void)co_await async::alarm::sleep_for(500ms);
  }
}

tasks::Task<> drum() {
  for (int i = 0; i < 2; ++i) {
    (void)co_await async::alarm::sleep_for(700ms);
    (void)co_await async::console::print("      drum\r\n");
  }
}
}  // namespace

int main() {
  user::run(tick(), drum());
  (void)user::console::print("both are over\r\n");
}
