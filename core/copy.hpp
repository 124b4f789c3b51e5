// core/copy.hpp - copies between ranges that know their ends, and text from characters: the capsules' way, since none of it has iterators.
#pragma once
#include <algorithm>
#include <ranges>
#include <span>
#include <string_view>

#include "core/types.hpp"

extern "C" [[noreturn]] void bulkhead_check_failed() noexcept;

namespace core {

/// All of `from` to the front of `to`; that it fits is checked.
template <std::ranges::contiguous_range To, std::ranges::contiguous_range From>
constexpr void copy(To&& to, const From& from) {
  if (std::ranges::size(from) > std::ranges::size(to)) bulkhead_check_failed();
  std::ranges::copy(from, std::ranges::begin(to));
}

/// The characters as text; ends with the last of them, whatever they are.
constexpr std::string_view text_of(std::span<const char> characters [[clang::lifetimebound]]) { return {characters.data(), characters.size()}; }

}  // namespace core
