// kernel/ports/protection_request.hpp - what the kernel asks of a protection planner, on every architecture.
//
// Units    byte addresses on the board; ranges are [start, end).
#pragma once
#include <array>
#include <optional>

#include "core/types.hpp"

namespace kernel::ports {

/// A block of RAM for one process.
struct BlockRequest {
  core::AddressRange pool{};        // free RAM offered; the kernel asks again with another gap
  u32 minimum_app_bytes = 0;        // what the application's header asks for
  u32 initial_app_bytes = 0;        // accessible at the first instruction
  u32 kernel_bytes = 0;             // record, queue and grant table at the block's end, never accessible
  std::optional<core::Address> fixed_start{};
};

/// Buffers of other processes that IPC maps besides the process's own memory.
inline constexpr u32 kSharedRegions = 3;
using SharedRanges = std::array<core::AddressRange, kSharedRegions>;  // empty ones are unused

/// What a process may touch: RAM [block.start, app_break) read-write, flash read-execute, and nothing else.
struct ProtectionRequest {
  core::AddressRange block{};
  core::Address app_break = 0;
  core::Address kernel_break = 0;   // from here to block.end the bytes are the kernel's
  core::AddressRange flash{};
  SharedRanges shared{};
};

}  // namespace kernel::ports
