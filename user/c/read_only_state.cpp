// user/c/read_only_state.cpp - what the kernel keeps true, for C.
#include "bulkhead/read_only_state.h"

#include "contract/read_only_state.hpp"
#include "user/driver.hpp"

using namespace user;

extern "C" {
int bulkhead_state_share(bulkhead_state* state) {
  using namespace contract::read_only_state;
  static_assert(sizeof(bulkhead_state) == Layout::kBytes && offsetof(bulkhead_state, ticks_low) == Layout::kTime);
  // UNSAFE(bytes): the kernel writes the words as bytes.
  const std::span<u8> bytes{reinterpret_cast<u8*>(state), state == nullptr ? 0 : sizeof(bulkhead_state)};
  const Return answer = allow_userspace_readable(kDriver, std::to_underlying(UserspaceReadableAllow::State), bytes);
  return answer.ok() ? BULKHEAD_OK : static_cast<int>(answer.error());
}
}
