// arch/cortex_m/v7m/port_memory.hpp - bytes by address. The background map opens all memory to the kernel.
//
// The builtins, because in a freestanding program the compiler turns only those into plain stores where the length is known.
#pragma once
#include <span>

#include "core/types.hpp"

namespace kernel::ports {

template <class T>
T& object_at(core::Address address) {
  // UNSAFE(placement): the kernel allocated sizeof(T) zeroed, aligned bytes there for a T, and gives them to nobody else.
  return *reinterpret_cast<T*>(address);
}

inline void copy_from_user(std::span<u8> to, core::Address from) {
  // UNSAFE(copy): the range was checked to be the process's RAM or flash.
  __builtin_memcpy(to.data(), reinterpret_cast<const u8*>(from), to.size());
}

inline void copy_to_user(core::Address to, std::span<const u8> from) {
  // UNSAFE(copy): the range was checked to be the process's RAM.
  __builtin_memcpy(reinterpret_cast<u8*>(to), from.data(), from.size());
}

inline void write_app_flash(core::Address to, std::span<const u8> from) {
  // UNSAFE(copy): the range was checked to be application flash that no process has.
  __builtin_memcpy(reinterpret_cast<u8*>(to), from.data(), from.size());
}

inline void zero(core::AddressRange range) {
  // UNSAFE(zero): the range lies in a process's own block, which the caller allocated.
  __builtin_memset(reinterpret_cast<u8*>(range.start), 0, range.size());
}

inline std::span<const u8> flash_bytes(core::AddressRange range) {
  // UNSAFE(flash): application flash is readable to the kernel at all times.
  return {reinterpret_cast<const u8*>(range.start), range.size()};
}

}  // namespace kernel::ports
