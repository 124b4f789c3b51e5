// core/types.hpp - the integer names used everywhere, and the address of a byte on the board.
#pragma once
#include <cstddef>
#include <cstdint>

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;
using i32 = std::int32_t;
using usize = std::size_t;

namespace core {

/// An address on the board. A number, never a pointer: only the islands of the ledger turn it into one.
using Address = u32;

/// Addresses [start, end) on the board. Empty when start == end; end == 0 never means 2^32.
struct AddressRange {
  Address start = 0;
  Address end = 0;

  constexpr u32 size() const { return end - start; }
  /// Whether every byte of [address, address + length) lies inside; a length that wraps never does.
  constexpr bool contains(Address address, u32 length) const {
    return address >= start && address <= end && length <= end - address;
  }
  constexpr bool overlaps(AddressRange other) const { return start < other.end && other.start < end; }
  friend constexpr bool operator==(AddressRange, AddressRange) = default;
};

}  // namespace core
