// kernel/reports/memory_map.hpp - a block of memory drawn to scale, one line at a time.
//
// Lines are made on demand, so a report needs no memory of its own: a panic can draw it as well as the console.
// Context  anywhere.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "kernel/reports/size_text.hpp"

namespace kernel::reports {

struct Section {
  std::string_view name;
  core::AddressRange range{};
};

/// Sections from high to low addresses; empty ones are left out. Each has at least one row.
template <usize Sections>
class MemoryMap {
 public:
  static constexpr u32 kRows = 16;  // for the whole block, more or less: small sections are rounded up to one

  constexpr explicit MemoryMap(const std::array<Section, Sections>& sections) : m_sections{sections} {
    for (const Section& section : m_sections) m_total += section.range.size();
  }

  /// The line of that number, counted from 0; false behind the last.
  template <usize Capacity>
  constexpr bool line(u32 number, core::Line<Capacity>& to) const {
    for (const Section& section : m_sections) {
      if (section.range.size() == 0) continue;
      const u32 lines = 1 + rows(section);
      if (number == 0) return border(section.range.end, to), true;
      if (number < lines) return body(section, number, to), true;
      number -= lines;
    }
    if (number != 0 || m_total == 0) return false;
    return border(lowest(), to), true;
  }

 private:
  constexpr u32 rows(const Section& section) const {
    const u64 share = u64{section.range.size()} * kRows / m_total;
    return share == 0 ? 1 : static_cast<u32>(share);
  }
  constexpr core::Address lowest() const {
    core::Address lowest = 0xFFFF'FFFF;
    for (const Section& section : m_sections)
      if (section.range.size() != 0 && section.range.start < lowest) lowest = section.range.start;
    return lowest;
  }
  template <usize Capacity>
  static constexpr void border(core::Address address, core::Line<Capacity>& to) {
    to.text("  ").address(address).text(" +--------------------------------+");
  }
  template <usize Capacity>
  static constexpr void body(const Section& section, u32 row, core::Line<Capacity>& to) {
    constexpr usize kInner = 32;
    core::Line<kInner> inner;
    inner.text(" ");
    if (row == 1) put_size(inner.text(section.name).text("  "), section.range.size());
    to.text("             |").text(inner.view());
    for (usize i = inner.view().size(); i < kInner; ++i) to.text(" ");
    to.text("|");
  }

  std::array<Section, Sections> m_sections;
  u32 m_total = 0;
};

}  // namespace kernel::reports
