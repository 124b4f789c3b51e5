// core/checked.hpp - an unsigned number whose arithmetic cannot wrap: for lengths and offsets that come from outside.
//
// Errors   a result that the type cannot hold is a failed check.
// Cost     one compare each.
#pragma once
#include <concepts>

#include "core/optional_ref.hpp"

namespace core {

template <std::unsigned_integral T>
class Checked {
 public:
  constexpr Checked() = default;
  constexpr Checked(T value) : m_value{value} {}
  constexpr T value() const { return m_value; }

  friend constexpr Checked operator+(Checked left, Checked right) {
    T sum{};
    if (__builtin_add_overflow(left.m_value, right.m_value, &sum)) bulkhead_check_failed();
    return sum;
  }
  friend constexpr Checked operator-(Checked left, Checked right) {
    T difference{};
    if (__builtin_sub_overflow(left.m_value, right.m_value, &difference)) bulkhead_check_failed();
    return difference;
  }
  friend constexpr Checked operator*(Checked left, Checked right) {
    T product{};
    if (__builtin_mul_overflow(left.m_value, right.m_value, &product)) bulkhead_check_failed();
    return product;
  }
  friend constexpr auto operator<=>(Checked, Checked) = default;

 private:
  T m_value = 0;
};

}  // namespace core
