// apps/05-cancellation/main.cpp - a task that would never end is given a second, and puts its lamp out when it is stopped.
#include "user/async/all.hpp"
#include "user/console.hpp"
#include "user/led.hpp"

using namespace std::chrono_literals;
namespace async = user::async;

namespace {
using tasks = user::Tasks<2, 128>;

struct Lamp {
  Lamp() { (void)user::led::on(0); }
  ~Lamp() { (void)user::led::off(0); }
};

tasks::Task<> work() {
  const Lamp lamp;
  for (;;) {
    (void)co_await async::console::print("working\r\n");
    (void)co_await async::alarm::sleep_for(400ms);
  }
}

tasks::Task<> supervise() {
  const auto outcome = co_await user::timeout(1s, work());
  if (!outcome) (void)co_await async::console::print("stopped: the second is over\r\n");
}
}  // namespace

int main() { user::run(supervise()); }
