// contract/console.hpp - driver 0x1: text out, bytes in.
//
// Units    bytes.
#pragma once
#include "core/types.hpp"

namespace contract::console {

inline constexpr u32 kDriver = 0x1;

enum class Command : u32 {
  Exists = 0,  // success
  Write = 1,   // (length) success; writes min(length, shared) bytes, then Upcall::Written
  Read = 2,    // (length) success; Busy: somebody reads; Invalid: more than the kernel buffers at once
  Abort = 3,   // success; the caller's own read ends with Cancel
};
/// Written(bytes, 0, 0); Read(status, bytes, 0). Number 0 exists and is never used.
enum class Upcall : u32 { Written = 1, Read = 2 };
enum class ReadOnlyAllow : u32 { Write = 1 };
enum class ReadWriteAllow : u32 { Read = 1 };
inline constexpr u8 kUpcalls = 3;
inline constexpr u8 kReadOnlyAllows = 2;
inline constexpr u8 kReadWriteAllows = 2;
/// The longest read, and the piece in which a write is copied.
inline constexpr u32 kBufferBytes = 64;

}  // namespace contract::console
