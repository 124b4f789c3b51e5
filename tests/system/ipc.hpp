// tests/system/ipc.hpp - the inter-process driver's calls, by name.
#pragma once
#include "contract/ipc.hpp"
#include "tests/system/check.hpp"

namespace test {

inline constexpr u32 kIpc = contract::ipc::kDriver;
using IpcCommand = contract::ipc::Command;

inline Return ipc(IpcCommand command, u32 slot) { return user::command(kIpc, static_cast<u32>(command), slot, 0); }

inline Return discover(std::string_view name) {
  (void)raw_allow_read_only(kIpc, 0, address_of(name.data()), name.size());
  const Return found = ipc(IpcCommand::Discover, 0);
  (void)raw_allow_read_only(kIpc, 0, 0, 0);
  return found;
}

/// A buffer that both kinds of protection hardware can cover alone.
struct alignas(64) Shared {
  std::array<u8, 64> bytes{};
};
inline Return share(u32 slot, Shared& buffer) { return raw_allow_read_write(kIpc, slot, address_of(&buffer), sizeof(buffer)); }

/// Sends `buffer` to the service and waits for its answer.
inline bool call_service(u32 slot, Shared& buffer) {
  static bool answered;
  answered = false;
  (void)user::subscribe(kIpc, slot, [](u32, u32, u32, void*) { answered = true; }, nullptr);
  check(share(slot, buffer).tag == 130, "share");
  sleep_for(20);  // by then it has subscribed: a notification to nobody's function is lost
  if (!ipc(IpcCommand::NotifyService, slot).ok()) return false;
  while (!answered) user::yield_wait();
  return true;
}

}  // namespace test
