// tests/host_port/port_memory.hpp - bytes by address, in the simulated memory.
#pragma once
#include <algorithm>
#include <span>

#include "core/types.hpp"
#include "tests/host_port/simulated_memory.hpp"

namespace kernel::ports {

template <class T>
T& object_at(core::Address address) {
  // UNSAFE(placement): checked for bounds and alignment just here; the kernel placed a T there.
  return *reinterpret_cast<T*>(host::aligned_bytes_at(address, sizeof(T), alignof(T)).data());
}

inline void copy_from_user(std::span<u8> to, core::Address from) {
  std::ranges::copy(host::bytes_at(from, to.size()), to.begin());
}
inline void copy_to_user(core::Address to, std::span<const u8> from) {
  if (!host::kAppRam.contains(to, static_cast<u32>(from.size()))) throw host::BadAccess("copy to a process outside RAM");
  std::ranges::copy(from, host::bytes_at(to, from.size()).begin());
}
inline void write_app_flash(core::Address to, std::span<const u8> from) {
  if (!host::kAppFlash.contains(to, static_cast<u32>(from.size()))) throw host::BadAccess("write to flash outside of it");
  std::ranges::copy(from, host::bytes_at(to, from.size()).begin());
}
inline void zero(core::AddressRange range) { std::ranges::fill(host::bytes_at(range.start, range.size()), u8{0}); }
inline std::span<const u8> flash_bytes(core::AddressRange range) { return host::readable_flash(range); }

}  // namespace kernel::ports
