// contract/nonvolatile_storage.hpp - driver 0x50001: bytes that outlive a reset; every application has a region of its own.
//
// What an application never wrote reads 0xff. A write is done whole or not at all, also when the power fails.
// Units    bytes; offsets from the start of the caller's region.
#pragma once
#include "core/types.hpp"

namespace contract::nonvolatile_storage {

inline constexpr u32 kDriver = 0x50001;

enum class Command : u32 {
  Exists = 0,  // success
  Size = 1,    // success u32: bytes of the caller's region
  Read = 2,    // (offset, length) success, then Upcall::Read; Invalid: outside; Reserve: no buffer; NoMemory: one is under way
  Write = 3,   // the same with Upcall::Written
};
/// (bytes, status, 0): min(length, shared, kBufferBytes), or 0 and an error code.
enum class Upcall : u32 { Read = 0, Written = 1 };
enum class ReadOnlyAllow : u32 { Source = 0 };
enum class ReadWriteAllow : u32 { Destination = 0 };
inline constexpr u8 kUpcalls = 2;
inline constexpr u8 kReadOnlyAllows = 1;
inline constexpr u8 kReadWriteAllows = 1;
/// The most that one request moves.
inline constexpr u32 kBufferBytes = 512;

}  // namespace contract::nonvolatile_storage
