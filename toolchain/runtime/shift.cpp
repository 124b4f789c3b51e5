// toolchain/runtime/shift.cpp - 64-bit shifts by a variable amount, on the halves: a 64-bit shift here would call itself.
#include "core/types.hpp"

namespace {
constexpr u64 join(u32 high, u32 low) {
  struct Halves { u32 low, high; };
  return __builtin_bit_cast(u64, Halves{low, high});
}
constexpr u32 high_of(u64 value) { return static_cast<u32>(value >> 32); }
}  // namespace

extern "C" {

u64 __ashldi3(u64 value, int amount) {
  const u32 low = static_cast<u32>(value);
  const u32 high = high_of(value);
  if (amount >= 32) return join(low << (amount - 32), 0);
  if (amount == 0) return value;
  return join(high << amount | low >> (32 - amount), low << amount);
}

u64 __lshrdi3(u64 value, int amount) {
  const u32 low = static_cast<u32>(value);
  const u32 high = high_of(value);
  if (amount >= 32) return join(0, high >> (amount - 32));
  if (amount == 0) return value;
  return join(high >> amount, low >> amount | high << (32 - amount));
}

// The same under their names in Arm's run-time ABI (RTABI32, section 4.2).
u64 __aeabi_llsl(u64 value, int amount) { return __ashldi3(value, amount); }
u64 __aeabi_llsr(u64 value, int amount) { return __lshrdi3(value, amount); }
}
