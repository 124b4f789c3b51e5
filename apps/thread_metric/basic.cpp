// apps/thread_metric/basic.cpp - computes between two readings of the clock: what the processor does without a kernel.
//
// An iteration goes forth through a sequence of numbers into memory, and back out of it: it has to end where it began.
#include <array>

#include "apps/thread_metric/period.hpp"

namespace {
constexpr u32 kFactor = 0x915F'77F5, kSummand = 12345;

/// Modulo 2^32. Each step doubles the number of low bits that are right.
constexpr u32 inverse(u32 odd) {
  u32 guess = odd;
  for (int step = 0; step < 4; ++step) guess *= 2 - odd * guess;
  return guess;
}
static_assert(kFactor * inverse(kFactor) == 1);

constinit std::array<u32, 256> words{};

bool forth_and_back(u32 seed) {
  u32 value = seed;
  for (u32& word : words) word = value = value * kFactor + kSummand;
  for (usize i = words.size(); i-- > 0;) {
    if (words[i] != value) return false;
    value = (value - kSummand) * inverse(kFactor);
  }
  return value == seed;
}
}  // namespace

int main() {
  thread_metric::Period period{"basic"};
  bool right = true;
  for (u32 iterations = 0;;) {
    right = forth_and_back(++iterations) && right;
    if (!period.over_now()) continue;
    period.end(iterations, right ? "" : "a computation came out otherwise");
    iterations = 0;
  }
}
