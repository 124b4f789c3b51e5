// tools/install/short_id.hpp - the short id that a board gives an application by its name.
#pragma once
#include <string_view>

#include "core/types.hpp"

namespace tools {

/// FNV-1a, as kernel/identity.hpp has it.
constexpr u32 short_id_of(std::string_view name) {
  u32 hash = 0x811C'9DC5;
  for (const char character : name) hash = (hash ^ static_cast<u8>(character)) * 0x0100'0193;
  return hash;
}

}  // namespace tools
