// tests/model/rights.hpp - what an access may do, and the stretches of addresses that the oracles decode registers into.
#pragma once
#include <algorithm>

#include "core/types.hpp"

namespace model {

struct Rights {
  bool read = false, write = false, execute = false;
  friend constexpr bool operator==(Rights, Rights) = default;
};
inline constexpr Rights kNone{}, kReadOnly{.read = true}, kExecuteOnly{.execute = true}, kReadWrite{.read = true, .write = true},
    kReadExecute{.read = true, .execute = true}, kEverything{.read = true, .write = true, .execute = true};

/// Addresses [first, end) for which one entry of the hardware decides; 64 bits, so that 2^32 is a number.
struct Span {
  u64 first = 0, end = 0;
  Rights kernel{}, process{};
  constexpr bool has(u64 address) const { return address >= first && address < end; }
};

inline constexpr u64 kAddressSpace = u64{1} << 32;

// What the model knows of ranges is its own: the kernel's AddressRange is among what is judged.
constexpr bool within(core::AddressRange range, u64 address) { return address >= range.start && address < range.end; }
constexpr bool meet(core::AddressRange a, core::AddressRange b) { return std::max(a.start, b.start) < std::min(a.end, b.end); }
constexpr u64 round_up(u64 value, u64 to) { return (value + to - 1) / to * to; }

}  // namespace model
