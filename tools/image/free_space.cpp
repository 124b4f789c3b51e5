// tools/image/free_space.cpp - a handful of ranges: plain loops do.
#include "tools/image/free_space.hpp"

#include <algorithm>

namespace tools {

bool FreeSpace::free(core::AddressRange range) const {
  return m_all.contains(range.start, range.size()) &&
         std::ranges::none_of(m_taken, [&](core::AddressRange other) { return other.overlaps(range); });
}

bool FreeSpace::leaves_usable_gaps(core::AddressRange range) const {
  core::Address below = m_all.start;
  core::Address above = m_all.end;
  for (const core::AddressRange other : m_taken) {
    if (other.end <= range.start) below = std::max(below, other.end);
    if (other.start >= range.end) above = std::min(above, other.start);
  }
  const auto usable = [&](u32 gap) { return gap == 0 || gap >= m_smallest_gap; };
  return usable(range.start - below) && usable(above - range.end);
}

void FreeSpace::take(core::AddressRange range) {
  m_taken.push_back(range);
  std::ranges::sort(m_taken, {}, &core::AddressRange::start);
}

std::optional<core::AddressRange> FreeSpace::find(u32 size, u32 alignment) const {
  const u64 first = (u64{m_all.start} + alignment - 1) / alignment * alignment;
  for (u64 at = first; at + size <= m_all.end; at += alignment) {
    const core::AddressRange range{static_cast<u32>(at), static_cast<u32>(at + size)};
    if (free(range) && leaves_usable_gaps(range)) return range;
  }
  return std::nullopt;
}

u32 FreeSpace::largest_gap() const {
  u32 largest = 0;
  core::Address at = m_all.start;
  for (const core::AddressRange range : m_taken) {
    largest = std::max(largest, range.start - at);
    at = range.end;
  }
  return std::max(largest, m_all.end - at);
}

}  // namespace tools
