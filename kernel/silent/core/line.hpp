// kernel/silent/core/line.hpp - in place of core/line.hpp: a line that keeps nothing, so that no text to put into it is in flash.
#pragma once
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/types.hpp"

namespace core {

template <usize Capacity = 120>
class Line {
 public:
  constexpr std::string_view view() const { return {}; }
  constexpr void clear() {}
  constexpr Line& text(std::string_view) { return *this; }
  constexpr Line& decimal(u32) { return *this; }
  constexpr Line& address(u32) { return *this; }
  constexpr Line& hex(u32) { return *this; }
  constexpr Line& pad(usize) { return *this; }
  constexpr Line& decimal_right(u32, usize) { return *this; }
  constexpr Line& untrusted(std::string_view) { return *this; }
};

}  // namespace core
