// apps/02-time/main.cpp - waits, and measures how long that was.
#include "core/line.hpp"
#include "user/alarm.hpp"
#include "user/console.hpp"

using namespace std::chrono_literals;

namespace {
u32 milliseconds_between(u32 start, u32 end, u32 ticks_per_second) {
  return static_cast<u32>(u64{end - start} * 1000 / ticks_per_second);
}
}  // namespace

int main() {
  const u32 ticks_per_second = user::alarm::frequency().value_or(1);
  (void)user::console::print(core::Line<>{}.decimal(ticks_per_second).text(" ticks a second\r\n").view());

  const u32 start = user::alarm::now().value_or(0);
  if (!user::alarm::sleep_for(1500ms)) return 1;
  const u32 end = user::alarm::now().value_or(0);

  core::Line<> line;
  line.text("slept for ").decimal(milliseconds_between(start, end, ticks_per_second)).text(" ms\r\n");
  (void)user::console::print(line.view());
}
