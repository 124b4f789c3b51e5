// tests/attacks/every_driver_fuzzed.cpp - every driver is sent commands, known and unknown, with arguments of every kind.
//
// row: 29
// contained: ignored
// boot: alone
#include "tests/attacks/attack.hpp"
#include "tests/system/random.hpp"

using namespace attack;

namespace {
constexpr std::array<u32, 14> kDrivers{0x0, 0x1, 0x2, 0x3, 0x4, 0x9, 0x1'0000, 0x1'0001, 0x3'0003, 0x4'0001, 0x5'0001, 0x5'0003, 0x6'0000, 0x9'0000};
constinit Random random{0x2545'F491};

/// Extremes, addresses of the kernel and of a neighbour, and what comes.
u32 argument() {
  const std::array kinds{0u, 1u, 0xFFFF'FFFFu, 0x8000'0000u, 0x7FFF'FFFFu, board::kKernelRam.start, board::kAppRam.start, random.next(), random.below(256)};
  return kinds[random.below(kinds.size())];
}
}  // namespace

int main() {
  begin();
  for (u32 round = 0; round < 4000; ++round) {
    const u32 driver = kDrivers[random.below(kDrivers.size())];
    (void)raw_command(driver, random.one_in(8) ? random.next() : random.below(12), argument(), argument());
    if (round % 16 == 0) (void)user::yield_no_wait();
  }
  contained();
}
