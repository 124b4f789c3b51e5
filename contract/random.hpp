// contract/random.hpp - driver 0x40001: random bytes.
//
// Units    bytes.
#pragma once
#include "core/types.hpp"

namespace contract::random {

inline constexpr u32 kDriver = 0x40001;

enum class Command : u32 {
  Exists = 0,  // success
  Get = 1,     // (count) success; then Upcall::Filled, unless count is 0. A new request takes the place of the old one
};
/// Filled(status, bytes, 0): min(count, shared) bytes were written, fewer if the status is an error code or the buffer went away.
enum class Upcall : u32 { Filled = 0 };
enum class ReadWriteAllow : u32 { Destination = 0 };
inline constexpr u8 kUpcalls = 1;
inline constexpr u8 kReadWriteAllows = 1;

}  // namespace contract::random
