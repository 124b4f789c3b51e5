// tests/negative/user_frame_too_large.cpp - a task whose frame exceeds its slot does not link.
// Leaves  task_frame_needs_a_slot_of
#include "user/async/all.hpp"

#ifdef CORRECT
using tasks = user::Tasks<1, 1024>;
#else
using tasks = user::Tasks<1, 64>;
#endif

tasks::Task<u32> sum_of_bytes() {
  std::array<u8, 64> bytes{};
  (void)co_await user::async::console::read(bytes);
  u32 sum = 0;
  for (const u8 byte : bytes) sum += byte;
  co_return sum;
}

u32 begin() { return user::run(sum_of_bytes()); }
