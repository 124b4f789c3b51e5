// apps/intruder/main.cpp - reaches for what is not its own: the kernel, a neighbour, a device.
//
// Each attempt ends this life; the board lets the intruder begin anew. All that lasts from life to life is the clock:
// attempt n is made 2 n + 1 seconds after boot.
#include <array>
#include <string_view>

#include "contract/system_call.hpp"
#include "core/line.hpp"
#include "user/alarm.hpp"
#include "user/console.hpp"
#include "user/system_call.hpp"

using namespace std::chrono_literals;

namespace {
struct Target {
  std::string_view what;
  core::Address address = 0;
};

core::Address own_ram() { return user::memop(static_cast<u32>(contract::Memop::RamStart), 0).value0; }

/// The board can be told from where RAM lies.
std::array<Target, 3> targets() {
  const bool riscv = own_ram() >= 0x8000'0000;
  return {{{"the kernel", riscv ? 0x8020'1000u : 0x2000'1000u},
           {"a neighbour's memory", own_ram() - 2048},
           {"a device register", riscv ? 0x1000'0000u : 0x4000'4000u}}};
}

void attempt(const Target& target) {
  (void)user::console::print(core::Line<>{}.text("intruder: reading ").text(target.what).text(" at ").address(target.address).text("\r\n").view());
  // UNSAFE(intruder): this read is meant to fault; the kernel stops it.
  (void)*reinterpret_cast<const volatile u32*>(target.address);
  (void)user::console::print("intruder: NOT STOPPED\r\n");
}
}  // namespace

int main() {
  const auto frequency = user::alarm::frequency();
  const auto now = user::alarm::now();
  if (!frequency || !now) return 1;
  const u32 number = (*now / *frequency + 1) / 2;
  if (number >= targets().size()) return 0;
  (void)user::alarm::sleep_for(2s * number + 1s - user::alarm::milliseconds{u64{*now} * 1000 / *frequency});
  attempt(targets()[number]);
}
