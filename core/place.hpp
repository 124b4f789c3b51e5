// core/place.hpp - where an object lies, to be compared with other places. Nothing is reached through it.
#pragma once
#include <bit>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include "core/types.hpp"

namespace core {

class Place {
 public:
  constexpr Place() = default;  // nowhere
  constexpr explicit Place(const auto& object) : m_at{std::addressof(object)} {}

  static constexpr Place at(const void* place) {
    Place made;
    made.m_at = place;
    return made;
  }

  constexpr explicit operator bool() const { return m_at != nullptr; }
  constexpr bool below(Place other) const { return std::less<>{}(m_at, other.m_at); }
  bool within(std::span<const std::byte> storage) const {
    return !std::less<>{}(m_at, storage.data()) && std::less<>{}(m_at, storage.data() + storage.size());
  }
  /// To be reported.
  usize number() const { return std::bit_cast<usize>(m_at); }

 private:
  const void* m_at = nullptr;
};

}  // namespace core
