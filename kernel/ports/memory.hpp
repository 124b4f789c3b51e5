// kernel/ports/memory.hpp - from addresses to bytes: the only way in the kernel to reach memory by number.
//
// port_memory.hpp (one per architecture, one for the host) defines, in kernel::ports:
//   object_at<T>(address)       the T that the kernel placed there; the caller knows it did
//   copy_from_user(to, from)    from app RAM or app flash, which the caller has checked
//   copy_to_user(to, from)      into app RAM, which the caller has checked
//   write_app_flash(to, from)   into app flash that no process has, which the caller has checked
//   zero(range)                 app RAM
//   flash_bytes(range)          app flash as read-only bytes, in place: not that of the process which is loaded
// Context  kernel loop and boot.
#pragma once
#include <concepts>
#include <span>

#include "core/types.hpp"
#include "port_memory.hpp"

namespace kernel::ports {

static_assert(requires(std::span<u8> out, std::span<const u8> in, core::Address address, core::AddressRange range) {
  { object_at<u32>(address) } -> std::same_as<u32&>;
  { copy_from_user(out, address) } -> std::same_as<void>;
  { copy_to_user(address, in) } -> std::same_as<void>;
  { write_app_flash(address, in) } -> std::same_as<void>;
  { zero(range) } -> std::same_as<void>;
  { flash_bytes(range) } -> std::same_as<std::span<const u8>>;
});

}  // namespace kernel::ports
