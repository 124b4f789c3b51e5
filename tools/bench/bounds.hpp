// tools/bench/bounds.hpp - the least and the most of what was counted several times.
#pragma once
#include "core/types.hpp"

namespace tools {

struct Bounds {
  u64 least = 0;
  u64 most = 0;

  friend constexpr bool operator==(Bounds, Bounds) = default;
};

}  // namespace tools
