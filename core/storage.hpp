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
  constexpr Storage(auto& first, auto& last) : m_first{std::addressof(first)}, m_end{std::addressof(last) + 1} {}

  std::span<std::byte> bytes() const {
    std::byte* const from = static_cast<std::byte*>(m_first);
    return {from, static_cast<std::byte*>(m_end)};
  }

 private:
  void* m_first = nullptr;
  void* m_end = nullptr;
};

}  // namespace core
