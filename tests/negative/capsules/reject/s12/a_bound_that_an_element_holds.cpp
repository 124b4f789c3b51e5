// S12: the bound is an element of an array that the body writes.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 work(std::array<u32, 2>& counts) {
  u32 done = 0;
  for (u32 step = 0; step < counts[0]; ++step) ++done, ++counts[0];  // <- S12
  return done;
}
}  // namespace capsules
