// kernel/process_name.hpp - a copy of a process's name: its flash cannot be read in place while it is loaded.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

#include "core/copy.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process.hpp"

namespace kernel {

/// Names longer than the copy are cut; reports stay one line.
class ProcessName {
 public:
  explicit ProcessName(const Process& process) {
    const core::AddressRange place = process.name();
    m_size = std::min<usize>(place.size(), m_text.size());
    std::array<u8, kLongest> bytes{};
    ports::copy_from_user(std::span{bytes}.first(m_size), place.start);
    for (usize i = 0; i < kLongest; ++i) m_text[i] = static_cast<char>(bytes[i]);
  }
  std::string_view view() const [[clang::lifetimebound]] { return core::text_of(std::span{m_text}.first(m_size)); }

 private:
  static constexpr usize kLongest = 40;
  std::array<char, kLongest> m_text{};
  usize m_size = 0;
};

}  // namespace kernel
