// kernel/capsules.hpp - what the kernel knows of a capsule: a name, where its objects lie, and how often it may fail.
//
// A capsule that fails is stopped alone. Its drivers answer Fail from then on, nobody else calls it, and what it had borrowed goes
// back to the lenders. If its entry says so it begins anew from its initial state, as often as that says; while a device still
// has a buffer of its own it waits for that, and answers Busy.
// Memory   one byte of kernel RAM for each of kMaxCapsules.
// Context  kernel loop.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "core/result.hpp"

namespace kernel {

/// Position in the board's table of capsules, from 1; 0 is code that is trusted like the kernel, and never abandoned.
struct CapsuleId {
  u8 number = 0;
  friend constexpr bool operator==(CapsuleId, CapsuleId) = default;
};
inline constexpr u8 kMaxCapsules = 31;

struct CapsuleEntry {
  std::string_view name{};
  // Its objects, which are static: those from `first` to `last`, which stands behind it in the same object of the board. None: null.
  void* first = nullptr;
  void* last = nullptr;
  u16 bytes_of_last = 0;
  static constexpr u8 kAlways = 0xff;
  u8 restarts = 0;          // then it stays stopped; kAlways: never
  bool drains_log = false;  // without it nobody would read of its own end: that is printed past it

  /// Whatever these bytes were when the board was reset they are again after a failure.
  std::span<std::byte> storage() const {
    std::byte* const from = static_cast<std::byte*>(first);
    return {from, static_cast<usize>(static_cast<std::byte*>(last) + bytes_of_last - from)};
  }
};

/// How an activation ended that did not return.
enum class CapsuleFailure : u8 { CheckFailed, OutOfTime, Faulted };

/// Of a capsule of the board's table.
bool is_stopped(CapsuleId capsule);

}  // namespace kernel
