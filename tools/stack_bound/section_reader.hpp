// tools/stack_bound/section_reader.hpp - numbers out of a section, little end first.
//
// Errors   Error: the section ends in the middle of a number.
#pragma once
#include <span>
#include <string_view>

#include "core/types.hpp"
#include "tools/common/error.hpp"

namespace tools::stack {

class SectionReader {
 public:
  SectionReader(std::span<const u8> bytes, std::string_view name) : m_bytes{bytes}, m_name{name} {}

  bool at_end() const { return m_bytes.empty(); }
  usize left() const { return m_bytes.size(); }
  u8 byte() {
    if (m_bytes.empty()) fail("the section {} ends in the middle of an entry", m_name);
    const u8 first = m_bytes.front();
    m_bytes = m_bytes.subspan(1);
    return first;
  }
  u32 word() { return static_cast<u32>(little(4)); }
  u64 long_word() { return little(8); }
  /// Unsigned LEB128.
  u64 leb() {
    u64 value = 0;
    for (u32 shift = 0;; shift += 7) {
      const u8 next = byte();
      value |= static_cast<u64>(next & 0x7F) << (shift & 63);
      if (next < 0x80) return value;
    }
  }

 private:
  u64 little(u32 bytes) {
    u64 value = 0;
    for (u32 i = 0; i < bytes; ++i) value |= static_cast<u64>(byte()) << (8 * i);
    return value;
  }

  std::span<const u8> m_bytes;
  std::string_view m_name;
};

}  // namespace tools::stack
