// core/enumeration.hpp - a number from outside becomes a value of an enumeration, if it is one.
#pragma once
#include <optional>
#include <type_traits>

#include "core/types.hpp"

namespace core {

/// For enumerations whose values are 0, 1 and so on up to `Last`.
template <auto Last>
  requires std::is_enum_v<decltype(Last)>
constexpr std::optional<std::remove_const_t<decltype(Last)>> to_enum(u32 number) {
  if (number > static_cast<u32>(Last)) return std::nullopt;
  return static_cast<std::remove_const_t<decltype(Last)>>(number);
}

}  // namespace core
