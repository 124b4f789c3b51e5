// core/optional_ref.hpp - a reference that may be absent; reaching through an absent one is a failed check.
#pragma once
#include <optional>

#include "core/types.hpp"

extern "C" [[noreturn]] void bulkhead_check_failed() noexcept;

namespace core {

/// Refers to an object of static storage duration, or to nothing. Copyable, one word.
template <class T>
class OptionalRef {
 public:
  constexpr OptionalRef() = default;
  constexpr OptionalRef(std::nullopt_t) {}
  constexpr OptionalRef(T& object) : m_object{&object} {}
  OptionalRef(const T&&) = delete;  // a temporary would be gone before it is reached

  constexpr explicit operator bool() const { return m_object != nullptr; }
  constexpr T& operator*() const { return checked(); }
  constexpr T* operator->() const { return &checked(); }
  /// Whether it is this very object that is referred to.
  constexpr bool refers_to(const T& object) const { return m_object == &object; }
  friend constexpr bool operator==(OptionalRef, OptionalRef) = default;

 private:
  constexpr T& checked() const {
    if (m_object == nullptr) bulkhead_check_failed();
    return *m_object;
  }
  T* m_object = nullptr;
};

}  // namespace core
