// kernel/process_name.hpp - a copy of a process's name: its flash cannot be read in place while it is loaded.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

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
    std::ranges::transform(bytes, m_text.begin(), [](u8 byte) { return static_cast<char>(byte); });
  }
  std::string_view view() const { return {m_text.data(), m_size}; }

 private:
  static constexpr usize kLongest = 40;
  std::array<char, kLongest> m_text{};
  usize m_size = 0;
};

}  // namespace kernel
