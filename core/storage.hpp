// core/storage.hpp - the bytes of an object that is static, or of several that stand behind each other in one.
//
// Known when the board is built, so that a table of these is data.
#pragma once
#include <cstddef>
#include <memory>
#include <span>

#include "core/types.hpp"

namespace core {

class Storage {
 public:
  constexpr Storage() = default;  // of no object
  constexpr explicit Storage(auto& object) : Storage{object, object} {}
  /// From `first` to `last`, which stands behind it in the same object.
  constexpr Storage(auto& first, auto& last) : m_first{std::addressof(first)}, m_last{std::addressof(last)}, m_bytes_of_last{sizeof last} {}

  std::span<std::byte> bytes() const {
    std::byte* const from = static_cast<std::byte*>(m_first);
    return {from, static_cast<usize>(static_cast<std::byte*>(m_last) - from) + m_bytes_of_last};
  }

 private:
  void* m_first = nullptr;
  void* m_last = nullptr;
  u16 m_bytes_of_last = 0;
};

}  // namespace core
