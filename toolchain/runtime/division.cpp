// toolchain/runtime/division.cpp - 64-bit division for processors that divide 32 bits at most.
//
// Shift and subtract, one quotient bit a step, unless 32 bits hold both numbers: those the processor divides.
#include "core/types.hpp"

namespace {
struct Division {
  u64 quotient = 0;
  u64 remainder = 0;
};

/// A divisor of zero leaves an all-ones quotient, as RISC-V's own division does.
Division divide(u64 dividend, u64 divisor) {
  if ((dividend | divisor) >> 32 == 0 && divisor != 0)
    return {static_cast<u32>(dividend) / static_cast<u32>(divisor), static_cast<u32>(dividend) % static_cast<u32>(divisor)};
  Division result;
  for (u32 step = 0; step < 64; ++step) {
    result.remainder = result.remainder << 1 | dividend >> 63;
    dividend <<= 1;
    result.quotient <<= 1;
    if (result.remainder >= divisor) result.remainder -= divisor, result.quotient |= 1;
  }
  return result;
}

using i64 = std::int64_t;
u64 magnitude(i64 value) { return value < 0 ? 0 - static_cast<u64>(value) : static_cast<u64>(value); }
}  // namespace

extern "C" {

u64 __udivdi3(u64 dividend, u64 divisor) { return divide(dividend, divisor).quotient; }
u64 __umoddi3(u64 dividend, u64 divisor) { return divide(dividend, divisor).remainder; }

i64 __divdi3(i64 dividend, i64 divisor) {
  const u64 quotient = divide(magnitude(dividend), magnitude(divisor)).quotient;
  return static_cast<i64>((dividend < 0) != (divisor < 0) ? 0 - quotient : quotient);
}
i64 __moddi3(i64 dividend, i64 divisor) {
  const u64 remainder = divide(magnitude(dividend), magnitude(divisor)).remainder;
  return static_cast<i64>(dividend < 0 ? 0 - remainder : remainder);
}
}
