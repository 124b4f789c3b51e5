// kernel/driver_directory.hpp - a board's drivers, in the order of their numbers and by number.
//
// By number: a multiplication spreads the numbers over the places of a table so that no two have the same. The factor that does is
// looked for when the board is compiled; to look a number up costs the same whether a driver has it or not, and however many there are.
// Memory   a word for each place, in flash.
#pragma once
#include <array>
#include <bit>
#include <span>

#include "core/optional_ref.hpp"
#include "kernel/driver_entry.hpp"

namespace kernel {

class DriverDirectory {
 public:
  static constexpr u32 kPlaces = 64;

  /// `entries` are static, ascending by number; at most half as many as there are places.
  template <usize Count>
  constexpr DriverDirectory(const std::array<DriverEntry, Count>& entries) : m_entries{entries} {
    static_assert(Count <= kPlaces / 2, "the factor is found by trying: a full table would need too many trials");
    for (u32 trial = 0; trial < kTrials && !all_apart(); ++trial) m_factor = m_factor * 5 + 2;  // odd again
    if (!all_apart()) no_factor_spreads_the_drivers();
    for (const DriverEntry& entry : entries) m_places[place_of(entry.number)] = entry;
  }

  constexpr core::OptionalRef<const DriverEntry> find(u32 number) const {
    const auto entry = m_places[place_of(number)];
    return entry && entry->number == number ? entry : core::OptionalRef<const DriverEntry>{};
  }
  constexpr std::span<const DriverEntry> entries() const { return m_entries; }

 private:
  static constexpr u32 kTrials = 10'000;
  static void no_factor_spreads_the_drivers() { bulkhead_check_failed(); }  // no constant expression calls it

  constexpr u32 place_of(u32 number) const {
    constexpr u32 kShift = 32 - std::countr_zero(kPlaces);
    return number * m_factor >> kShift;
  }
  constexpr bool all_apart() const {
    u64 taken = 0;
    for (const DriverEntry& entry : m_entries) {
      const u64 bit = u64{1} << place_of(entry.number);
      if ((taken & bit) != 0) return false;
      taken |= bit;
    }
    return true;
  }

  std::span<const DriverEntry> m_entries;
  u32 m_factor = 0x9E37'79B1;  // 2^32 by the golden ratio: spreads most numbers well
  std::array<core::OptionalRef<const DriverEntry>, kPlaces> m_places{};
};

}  // namespace kernel
