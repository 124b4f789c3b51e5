// tests/model/world.hpp - a small piece of the address space, and everything that may be asked for in it.
#pragma once
#include <vector>

#include "kernel/ports/protection_request.hpp"
#include "tests/model/rights.hpp"

namespace model {

using core::Address;
using core::AddressRange;
using kernel::ports::ProtectionRequest;
using kernel::ports::SharedRanges;

using Ranges = std::vector<AddressRange>;
using Places = std::vector<Address>;

/// A combination of one of each is a request; buffers stand for the first of the three positions.
struct World {
  AddressRange window{};  // whose addresses are judged one by one
  Ranges blocks{};
  Places app_breaks{}, kernel_breaks{};
  Ranges flashes{};
  Ranges buffers{{}};
};

/// A process whose every break, grant and buffer is tried: its block, the places for them, and where its kernel's bytes may begin.
struct SmallLife {
  AddressRange block{};
  Places records{}, places{};
};

/// `count` places from `base` on; those beyond 2^32 are none.
inline Places places(u64 base, u32 count, u32 step) {
  Places all;
  for (u32 i = 0; i < count; ++i)
    if (base + u64{i} * step < kAddressSpace) all.push_back(static_cast<Address>(base + u64{i} * step));
  return all;
}

/// Each multiple of `step`, and the byte before and behind it.
inline Places places_and_neighbours(u64 base, u32 count, u32 step) {
  Places all;
  for (u64 place = base; place < base + u64{count} * step; place += step)
    for (const u64 near : {place - 1, place, place + 1})
      if (near < kAddressSpace) all.push_back(static_cast<Address>(near));
  return all;
}

/// From each place to each later one.
inline Ranges ranges_between(const Places& places) {
  Ranges all;
  for (const Address start : places)
    for (const Address end : places)
      if (start < end) all.push_back({start, end});
  return all;
}

/// The same with those that have no byte or end before they begin.
inline Ranges any_ranges_between(const Places& places) {
  Ranges all;
  for (const Address start : places)
    for (const Address end : places) all.push_back({start, end});
  return all;
}

/// And none at all, in two spellings.
inline Ranges with_none(Ranges ranges) {
  const Address inside = ranges.front().end;
  ranges.insert(ranges.end(), {AddressRange{}, AddressRange{inside, inside}});
  return ranges;
}

}  // namespace model
