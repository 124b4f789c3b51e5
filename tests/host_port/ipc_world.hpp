// tests/host_port/ipc_world.hpp - the inter-process driver as applications call it, and what they can touch.
#pragma once
#include "contract/ipc.hpp"
#include "port_reach.hpp"
#include "tests/host_port/capsule_world.hpp"

namespace host {

using IpcCommand = contract::ipc::Command;

inline bool reaches(const Process& process, core::Address address) { return may_touch(process.memory().plan(), address); }
/// At both ends, and in between.
inline bool reaches_all(const Process& process, core::AddressRange range) {
  return reaches(process, range.start) && reaches(process, range.start + range.size() / 2) && reaches(process, range.end - 1);
}
inline bool reaches_any(const Process& process, core::AddressRange range) {
  for (core::Address at = range.start; at < range.end; ++at)
    if (reaches(process, at)) return true;
  return false;
}

inline Registers ipc(Process& process, IpcCommand number, u32 slot) { return command(process, contract::ipc::kDriver, number, slot); }
inline Registers notify_service(Process& client, u32 slot) { return ipc(client, IpcCommand::NotifyService, slot); }
inline Registers notify_client(Process& service, u32 slot) { return ipc(service, IpcCommand::NotifyClient, slot); }

/// Shares `range` of `owner` with the process in `slot`; an empty one takes back what was shared.
inline bool share(Process& owner, u32 slot, core::AddressRange range) {
  return call(owner, SystemCallClass::ReadWriteAllow, {contract::ipc::kDriver, slot, range.start, range.size()}).r[0] == 130;
}

/// Bytes of its own that every kind of protection hardware can cover alone: a multiple of 64.
inline core::AddressRange buffer_of(Process& process, u32 bytes) {
  const core::Address before = grow(process, bytes + 64);
  const core::Address start = (before + 63) / 64 * 64;
  return {start, start + bytes};
}

inline Registers discover(Process& process, std::string_view name) {
  const core::Address text = grow(process, 128);
  write(text, name);
  (void)call(process, SystemCallClass::ReadOnlyAllow, {contract::ipc::kDriver, 0, text, static_cast<u32>(name.size())});
  return ipc(process, IpcCommand::Discover, 0);
}

inline std::optional<std::array<u32, 3>> notification(Process& process, u32 number) { return take_upcall(process, contract::ipc::kDriver, number); }

}  // namespace host
