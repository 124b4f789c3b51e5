// tests/fuzz/choices.hpp - the fuzzer's bytes as decisions: how many, which one, at what address.
//
// What is left of the input decides; when nothing is left every choice is the first one, so that each input means something.
#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "core/types.hpp"

namespace fuzz {

class Choices {
 public:
  explicit Choices(std::span<const u8> bytes) : m_rest{bytes} {}

  bool over() const { return m_rest.empty(); }
  u8 byte() {
    if (over()) return 0;
    const u8 first = m_rest.front();
    m_rest = m_rest.subspan(1);
    return first;
  }
  u32 half() { return byte() | static_cast<u32>(byte()) << 8; }
  u32 word() { return half() | half() << 16; }
  /// A number below `count`; one byte of input as long as that can reach all of them.
  u32 below(u32 count) { return count <= 256 ? byte() % count : word() % count; }
  /// Once in `times`.
  bool once_in(u32 times) { return below(times) == times - 1; }
  template <class T>
  auto& one_of(T& list) { return list[below(static_cast<u32>(std::size(list)))]; }
  /// At most `count` bytes as they stand.
  std::span<const u8> bytes(usize count) {
    const auto taken = m_rest.first(std::min(count, m_rest.size()));
    m_rest = m_rest.subspan(taken.size());
    return taken;
  }

 private:
  std::span<const u8> m_rest;
};

}  // namespace fuzz
