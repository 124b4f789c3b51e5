// tests/bench/bare/core/lease_registry.hpp - in place of core/lease_registry.hpp: no lease is ever recalled, so no list of them is kept.
#pragma once
#include <utility>

#include "core/place.hpp"

namespace core {

class LeaseRegistry {
 public:
  LeaseRegistry(const LeaseRegistry&) = delete;
  LeaseRegistry& operator=(const LeaseRegistry&) = delete;
  template <class Held>
  static constexpr Held hand_over(Held& from, Place) {
    return std::exchange(from, {});
  }
  template <class Held>
  static constexpr void hand_over(Held& from, Held& to, Place) {
    to = std::exchange(from, {});
  }

 protected:
  constexpr LeaseRegistry() = default;
  constexpr ~LeaseRegistry() = default;

  constexpr bool away() const { return m_away; }
  void left(Place) { m_away = true; }
  void moved(Place) {}
  void came_home() { m_away = false; }

 private:
  bool m_away = false;
};

}  // namespace core
