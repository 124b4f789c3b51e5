// apps/thread_metric/neighbours.hpp - how the applications of one workload find and notify each other.
//
// Each is a service of driver 0x10000 that goes by its own name. Notifications carry a buffer if one is shared.
// Errors   an application that is not there is named on the console, and whoever looked for it ends.
#pragma once
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "apps/thread_metric/period.hpp"
#include "contract/ipc.hpp"
#include "user/system_call.hpp"

namespace thread_metric {

constexpr u32 number(auto value) { return static_cast<u32>(value); }

/// Words that one application lends another: as large and as aligned as the coarsest protection hardware wants it.
struct alignas(64) Shared {
  std::array<u32, 16> words{};
};

inline user::Return ipc(contract::ipc::Command command, u32 slot) { return user::command(contract::ipc::kDriver, number(command), slot, 0); }

inline u32 slot_of(std::string_view name) {
  std::array<u8, 32> bytes{};
  std::ranges::copy(name, bytes.begin());
  (void)user::allow_read_only(contract::ipc::kDriver, number(contract::ipc::ReadOnlyAllow::Name), std::span{bytes}.first(name.size()));
  const auto found = ipc(contract::ipc::Command::Discover, 0).u32_result();
  (void)user::allow_read_only(contract::ipc::kDriver, number(contract::ipc::ReadOnlyAllow::Name), {});
  if (found) return *found;
  Period::complain(name, "it does not run");
  user::exit_terminate(1);
}

/// Hears notifications of `slot`: its own is a service, another's a client's.
inline void listen(u32 slot, user::UpcallFunction function) { (void)user::subscribe(contract::ipc::kDriver, slot, function, nullptr); }

// UNSAFE(shared): words are shared as the bytes that they are.
inline void share(u32 slot, Shared& shared) { (void)user::allow_read_write(contract::ipc::kDriver, slot, {reinterpret_cast<u8*>(&shared), sizeof shared}); }
inline void unshare(u32 slot) { (void)user::allow_read_write(contract::ipc::kDriver, slot, {}); }
// UNSAFE(shared): the kernel tells where the neighbour's words are, and has made them accessible; they are aligned as above.
inline Shared& shared_at(u32 address) { return *reinterpret_cast<Shared*>(address); }

/// Time for all others to begin listening: a notification that nobody listens to is lost.
inline void wait_for_the_others() { (void)user::alarm::sleep_for(std::chrono::milliseconds{200}); }

}  // namespace thread_metric
