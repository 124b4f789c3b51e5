// tests/host_port/simulated_memory.hpp - application flash and RAM of a board that exists in the tests only.
//
// Board addresses are 32-bit numbers; they are mapped onto two static arrays.
// Errors   BadAccess, an exception: the kernel touched a byte that is not the applications', or not aligned.
#pragma once
#include <span>
#include <stdexcept>

#include "core/types.hpp"

namespace host {

inline constexpr core::AddressRange kKernelText{0x0800'0000, 0x0804'0000};
inline constexpr core::AddressRange kKernelRam{0x1000'0000, 0x1001'0000};
inline constexpr core::AddressRange kAppFlash{0x2000'0000, 0x2000'8000};
inline constexpr core::AddressRange kAppRam{0x3000'0000, 0x3001'0000};
/// What RAM holds before anybody clears it.
inline constexpr u8 kGarbage = 0xA5;
/// What a flash cell reads when it is erased.
inline constexpr u8 kErased = 0xFF;

struct BadAccess : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The bytes at `address`, all of them inside flash or all inside RAM.
std::span<u8> bytes_at(core::Address address, usize count);
/// The same for an object: the address has to be aligned for it.
std::span<u8> aligned_bytes_at(core::Address address, usize count, usize alignment);
/// The same for flash that the kernel reads in place, which it may as long as no process is loaded.
std::span<const u8> readable_flash(core::AddressRange range);
/// Erased flash, RAM full of garbage.
void reset_memory();

}  // namespace host
