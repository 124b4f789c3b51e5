// apps/tasks/main.cpp - two tasks at once: one blinks, the other tells the time.
#include "core/line.hpp"
#include "user/async/all.hpp"
#include "user/led.hpp"

using namespace std::chrono_literals;
namespace async = user::async;

namespace {
using tasks = user::Tasks<2, 320>;

tasks::Task<> blink() {
  for (u32 i = 0; i < 8; ++i) {
    (void)user::led::toggle(0);
    (void)co_await async::alarm::sleep_for(250ms);
  }
}

tasks::Task<> tell() {
  for (u32 seconds = 0; seconds < 3; ++seconds) {
    core::Line<40> line;
    (void)co_await async::console::print(line.text("tasks: ").decimal(seconds).text(" s\r\n").view());
    (void)co_await user::timeout(1s, async::alarm::sleep_for(2s));
  }
}
}  // namespace

int main() { user::run(blink(), tell()); }
