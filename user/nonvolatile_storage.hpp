// user/nonvolatile_storage.hpp - bytes that outlive a reset; every application has a region of its own.
//
// What was never written reads 0xff. A piece is written whole or not at all, also when the power fails.
// Units    bytes; offsets from the start of the caller's region.
// Errors   those of driver 0x50001. Invalid: outside the region. NoSupport: the application's header permits no storage.
// Context  blocks until it is done; user/async/nonvolatile_storage.hpp is for tasks.
#pragma once
#include <span>

#include "user/error.hpp"

namespace user::nonvolatile_storage {

/// Bytes of the region.
Result<u32> size();
/// One piece, 512 bytes at most; tells how many bytes that were.
Result<u32> read(u32 offset, std::span<u8> to);
Result<u32> write(u32 offset, std::span<const u8> from);

}  // namespace user::nonvolatile_storage
