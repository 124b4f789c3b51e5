// contract/source_tag.hpp - a source file's name as 20 bits, as a panicking application tells it and a host program finds it again.
#pragma once
#include <algorithm>
#include <string_view>

#include "core/types.hpp"

namespace contract {

/// The same file is `./apps/x.cpp` or `../../apps/x.cpp` to a compiler; what leads up to the tree is left out. FNV-1a, folded.
constexpr u32 source_tag(std::string_view name) {
  name.remove_prefix(std::min(name.find_first_not_of("./"), name.size()));
  u32 hash = 0x811c'9dc5;
  for (const char character : name) hash = (hash ^ static_cast<u8>(character)) * 0x0100'0193;
  return (hash ^ hash >> 20) & 0xf'ffff;
}

}  // namespace contract
