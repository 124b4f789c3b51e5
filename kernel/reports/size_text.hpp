// kernel/reports/size_text.hpp - sizes and distances in words for people.
#pragma once
#include "core/line.hpp"

namespace kernel::reports {

/// 12 B, 1.5 KiB, 2.0 MiB: one digit behind the point, rounded down.
template <usize Capacity>
constexpr core::Line<Capacity>& put_size(core::Line<Capacity>& line, u32 bytes) {
  constexpr u32 kKibi = 1024, kMebi = 1024 * 1024;
  if (bytes < kKibi) return line.decimal(bytes).text(" B");
  const u32 unit = bytes < kMebi ? kKibi : kMebi;
  return line.decimal(bytes / unit).text(".").decimal(bytes % unit * 10 / unit).text(unit == kKibi ? " KiB" : " MiB");
}

/// "1.0 KiB below", "4 B above": where `address` lies as seen from `range`, which does not contain it.
template <usize Capacity>
constexpr core::Line<Capacity>& put_distance(core::Line<Capacity>& line, core::Address address, core::AddressRange range) {
  if (address < range.start) return put_size(line, range.start - address).text(" below");
  return put_size(line, address - range.end + 1).text(" above");
}

}  // namespace kernel::reports
