// user/app_loader.hpp - installs another application, or takes one away: set_up, write all of it, finalize, load.
//
// Nothing is installed for good before load() has succeeded; contract/app_loader.hpp says what each step promises, and who may
// end others.
// Units    bytes; offsets from the object's start, multiples of 4.
// Errors   Busy (another process installs), NoMemory (no place), Off (no store), Invalid, Already (its identity is taken).
// Context  each step blocks until the kernel has done it; user/async/app_loader.hpp is for tasks.
#pragma once
#include <span>

#include "core/types.hpp"
#include "user/error.hpp"

namespace user::app_loader {

struct Place {
  core::Address flash = 0;
  core::Address ram = 0;  // 0: none was asked for
};

/// Finds a place for an object of `bytes` bytes whose program needs `ram` bytes, or 0.
Result<Place> set_up(u32 bytes, u32 ram);
/// 512 bytes at most; tells how many were written.
Result<u32> write(u32 offset, std::span<const u8> from);
Result<> finalize();
Result<> load();
/// Forgets what was set up.
Result<> abort();
/// Where in flash the application was that has this short id.
Result<core::Address> unload(u32 short_id);

}  // namespace user::app_loader
