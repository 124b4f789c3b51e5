// tests/attacks/readable_buffer_raced.cpp - a buffer that the kernel writes whenever it likes is moved, shrunk, and put elsewhere.
//
// row: 33
// contained: refused
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
constexpr u32 kReadOnlyState = 0x9;
constexpr auto raw_allow_readable = raw_call<7>;
}  // namespace

int main() {
  begin();
  static std::array<u32, 32> buffer;
  const Address own = address_of(buffer.data());
  for (u32 round = 0; round < 200; ++round) {
    (void)raw_allow_readable(kReadOnlyState, 0, own + round % 13, round % 64);
    if (round % 8 == 0) (void)user::yield_no_wait();
    refused(raw_allow_readable(kReadOnlyState, 0, board::kAppRam.start + round, 64).ok(), "a neighbour's memory");
    refused(raw_allow_readable(kReadOnlyState, 0, current_break() - 8, 64).ok(), "more than its own memory");
    refused(raw_allow_readable(kReadOnlyState, 0, grant_start(), 16).ok(), "the kernel's part");
  }
  (void)raw_allow_readable(kReadOnlyState, 0, 0, 0);
  buffer.fill(0x5A5A'5A5A);
  sleep_for(20);
  for (const u32 word : buffer) require(word == 0x5A5A'5A5A, "the kernel writes to a buffer that was taken back");
  contained();
}
