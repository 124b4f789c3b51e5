// arch/riscv/port_memory.hpp - bytes by address. App RAM is open to machine mode; see copy_from_user for flash.
#pragma once
#include <span>

#include "core/types.hpp"

namespace kernel::ports {

template <class T>
T& object_at(core::Address address) {
  // UNSAFE(placement): the kernel allocated sizeof(T) zeroed, aligned bytes there for a T, and gives them to nobody else.
  return *reinterpret_cast<T*>(address);
}

void copy_from_user(std::span<u8> to, core::Address from);
void copy_to_user(core::Address to, std::span<const u8> from);
void write_app_flash(core::Address to, std::span<const u8> from);
void zero(core::AddressRange range);
std::span<const u8> flash_bytes(core::AddressRange range);

}  // namespace kernel::ports
