// core/lease.hpp - Lender<T> owns a buffer; a Lease<T> is sole, move-only access to it while it is away.
//
// Errors   an index outside, a second lending and a foreign return are failed checks. Host tests also
//          fail when a lease is lost; on a board Lease is trivially destructible, so that devices which
//          hold one stay constinit and nothing lands in .init_array.
#pragma once
#include <algorithm>
#include <span>
#include <utility>

#include "core/lease_checks.hpp"
#include "core/lease_registry.hpp"
#include "core/optional_ref.hpp"
#include "core/result.hpp"

namespace core {

template <class T>
class Lender;

template <class T>
class [[nodiscard]] Lease {
 public:
  constexpr Lease() = default;
  constexpr Lease(Lease&& other) noexcept : m_held(LeaseRegistry::hand_over(other.m_held, Place{*this})) {}
  constexpr Lease& operator=(Lease&& other) noexcept {
    if (m_held.home) bulkhead_check_failed();  // overwriting would lose the buffer held so far
    LeaseRegistry::hand_over(other.m_held, m_held, Place{*this});
    return *this;
  }
  constexpr ~Lease() = default;
  constexpr ~Lease() requires kLostLeaseFails { if (m_held.home) bulkhead_check_failed(); }

  constexpr explicit operator bool() const { return static_cast<bool>(m_held.home); }
  constexpr usize size() const { return m_held.view.size(); }
  constexpr std::span<T> view() const { return m_held.view; }
  constexpr T& operator[](usize index) const { return m_held.view[index]; }

 private:
  friend class Lender<T>;
  constexpr Lease(std::span<T> view, Lender<T>& home) : m_held{view, home} { home.left(Place{*this}); }

  struct Held {
    std::span<T> view{};
    OptionalRef<Lender<T>> home{};
    constexpr void note_place(Place lease) const { home->moved(lease); }
  };
  Held m_held{};
};

template <class T>
class Lender : private LeaseRegistry {
 public:
  constexpr explicit Lender(std::span<T> memory) : m_memory{memory} {}
  constexpr ~Lender() = default;
  constexpr ~Lender() requires kLostLeaseFails { if (away()) came_home(); }

  constexpr bool home() const { return !away(); }
  constexpr usize capacity() const { return m_memory.size(); }
  /// At most one lease at a time; asking for more than there is gets all there is.
  constexpr Lease<T> lend(usize count) {
    if (away()) bulkhead_check_failed();
    return {m_memory.first(std::min(count, m_memory.size())), *this};
  }
  /// An empty lease is taken as well where the buffer came home by itself, because whoever had it failed.
  constexpr void take_back(Lease<T> lease) {
    if (!lease && home()) return;
    if (std::exchange(lease.m_held.home, {}) != OptionalRef<Lender>{*this}) bulkhead_check_failed();
    came_home();
  }
  /// For whoever holds a lease and has nobody left to pass it to. An empty one: nothing happens.
  static constexpr void send_home(Lease<T> lease) {
    if (const auto home = lease.m_held.home) home->take_back(std::move(lease));
  }
  /// The memory, while it is home: to fill it before lending.
  constexpr std::span<T> memory() {
    if (away()) bulkhead_check_failed();
    return m_memory;
  }

 private:
  friend class Lease<T>;

  std::span<T> m_memory;
};

/// What a split-phase call gives back when it declines: why, and the buffer.
template <class T>
struct Refused {
  ErrorCode why = ErrorCode::Fail;
  Lease<T> buffer{};
};
template <class T>
using Submitted = Result<void, Refused<T>>;

/// Declines. Out of line: everybody who takes buffers does so in several places.
template <class T>
[[gnu::noinline]] constexpr Submitted<T> refuse(ErrorCode why, Lease<T> buffer) {
  return fail(Refused<T>{why, std::move(buffer)});
}

}  // namespace core
