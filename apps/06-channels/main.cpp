// apps/06-channels/main.cpp - one task measures, another one reports; what is between them is a channel.
#include "core/line.hpp"
#include "user/async/all.hpp"

using namespace std::chrono_literals;
namespace async = user::async;

namespace {
using tasks = user::Tasks<2, 160>;
constinit user::Channel<u32, 2> readings;  // room for two numbers

tasks::Task<> measure() {
  for (u32 number = 1; number <= 5; ++number) {
    co_await readings.send(number * number);
    core::Line<40> line;
    (void)co_await async::console::print(line.text("sent ").decimal(number * number).text("\r\n").view());
  }
}

tasks::Task<> report() {
  for (int i = 0; i < 5; ++i) {
    (void)co_await async::alarm::sleep_for(1s);
    core::Line<40> line;
    line.text("          received ").decimal(co_await readings.receive()).text("\r\n");
    (void)co_await async::console::print(line.view());
  }
}
}  // namespace

int main() { user::run(measure(), report()); }
