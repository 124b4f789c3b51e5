// core/lease_registry.hpp - every buffer that is away, whatever its type: who lent it, and where its lease lies now.
//
// When a capsule fails, what it had borrowed has to go back to whoever lent it, and nobody can ask the capsule. So a lender that is
// away stands in one list, and its lease tells it of every move.
// Context  kernel loop.
// Memory   two words of each lender.
#pragma once
#include <utility>

#include "core/place.hpp"
#include "core/undivided.hpp"

namespace core {

class LeaseRegistry {
 public:
  LeaseRegistry(const LeaseRegistry&) = delete;
  LeaseRegistry& operator=(const LeaseRegistry&) = delete;

  /// Whether a buffer is away whose lender lies where `wanted` says.
  static bool any_of(auto wanted) {
    for (const LeaseRegistry* lender = s_first; lender != nullptr; lender = lender->m_next)
      if (wanted(Place{*lender})) return true;
    return false;
  }
  /// Ends every lease that lies where `over` says. The leases themselves are not touched: what they lie in is gone.
  static void recall(auto over) {
    for (LeaseRegistry* lender = s_first; lender != nullptr;) {
      LeaseRegistry* const next = lender->m_next;
      if (over(lender->m_lease)) lender->came_home();
      lender = next;
    }
  }
  /// What one lease holds becomes another's, and the list knows of it: whoever is ended in between holds it or has passed it on.
  /// Out of line: code that passes buffers on is full of this.
  template <class Held>
  [[gnu::noinline]] static constexpr Held hand_over(Held& from, Place lease) {
    const Undivided whole;
    return taken(from, lease);
  }
  /// The same for a lease that is there already.
  template <class Held>
  [[gnu::noinline]] static constexpr void hand_over(Held& from, Held& to, Place lease) {
    const Undivided whole;
    to = taken(from, lease);
  }

 protected:
  constexpr LeaseRegistry() = default;
  constexpr ~LeaseRegistry() = default;

  constexpr bool away() const { return static_cast<bool>(m_lease); }
  void left(Place lease) {
    const Undivided whole;
    m_lease = lease;
    m_next = s_first;
    s_first = this;
  }
  void moved(Place lease) { m_lease = lease; }
  void came_home() {
    const Undivided whole;
    for (LeaseRegistry** link = &s_first; *link != nullptr; link = &(*link)->m_next) {
      if (*link != this) continue;
      *link = m_next;
      break;
    }
    m_lease = {};
  }

 private:
  template <class Held>
  static constexpr Held taken(Held& from, Place lease) {
    Held held = std::exchange(from, {});
    if (held.home) held.note_place(lease);
    return held;
  }

  inline static constinit LeaseRegistry* s_first = nullptr;

  LeaseRegistry* m_next = nullptr;
  Place m_lease{};
};

}  // namespace core
