// tests/bench/ipc.hpp - the inter-process driver's calls, for the two applications that measure it.
#pragma once
#include <algorithm>
#include <span>
#include <string_view>

#include "contract/ipc.hpp"
#include "tests/bench/measure.hpp"

namespace bench {

inline constexpr u32 kIpc = contract::ipc::kDriver;

inline void notify(contract::ipc::Command role, u32 slot) { (void)user::command(kIpc, number(role), slot, 0); }

inline u32 slot_of(std::string_view name) {
  std::array<u8, 32> bytes{};
  std::ranges::copy(name, bytes.begin());
  (void)user::allow_read_only(kIpc, number(contract::ipc::ReadOnlyAllow::Name), std::span{bytes}.first(name.size()));
  const u32 slot = user::command(kIpc, number(contract::ipc::Command::Discover), 0, 0).value0;
  (void)user::allow_read_only(kIpc, number(contract::ipc::ReadOnlyAllow::Name), {});
  return slot;
}

}  // namespace bench
