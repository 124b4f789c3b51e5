// core/place.hpp - where an object lies, to be compared with other places. Nothing is reached through it.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace core {

class Place {
 public:
  constexpr Place() = default;  // nowhere
  constexpr explicit Place(const auto& object) : m_at{std::addressof(object)} {}

  constexpr explicit operator bool() const { return m_at != nullptr; }
  constexpr bool below(Place other) const { return std::less<>{}(m_at, other.m_at); }
  bool within(std::span<const std::byte> storage) const {
    return !std::less<>{}(m_at, storage.data()) && std::less<>{}(m_at, storage.data() + storage.size());
  }

 private:
  const void* m_at = nullptr;
};

}  // namespace core
