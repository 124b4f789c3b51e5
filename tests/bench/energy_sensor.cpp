// tests/bench/energy_sensor.cpp - samples once a second, keeps the last 16 samples, prints a line a minute; a mark at both ends of each hour.
//
// It is the first of three applications: energy_blink and energy_sleeper run beside it. Nobody else asks for anything.
#include <numeric>

#include "core/line.hpp"
#include "tests/bench/measure.hpp"
#include "user/console.hpp"

using namespace bench;

namespace {
constexpr u32 kSecondsOfMinute = 60, kMinutesOfHour = 60;

std::array<u32, 16> samples{};
u32 taken = 0;

/// Stands for the reading of a sensor: between 1000 and 1255, so that a line has always the same length.
u32 reading() { return 1000 + (taken * 73 + 41) % 256; }

void sample() {
  (void)user::alarm::sleep_for(std::chrono::seconds{1});
  samples[taken++ % samples.size()] = reading();
}

void print_mean() {
  const u32 sum = std::accumulate(samples.begin(), samples.end(), u32{0});
  (void)user::console::print(core::Line<>{}.text("sensor: ").decimal(sum / samples.size()).text("\r\n").view());
}

void log_for_an_hour() {
  for (u32 minute = 0; minute < kMinutesOfHour; ++minute) {
    for (u32 second = 0; second < kSecondsOfMinute; ++second) sample();
    print_mean();
  }
}
}  // namespace

int main() {
  settle();
  for (;;) {
    mark<kFrom>();
    log_for_an_hour();
    mark<kTo>();
  }
}
