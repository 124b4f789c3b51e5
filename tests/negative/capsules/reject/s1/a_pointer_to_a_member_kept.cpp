// S1: which member is meant is chosen once and kept: until then it is null.
#include "core/types.hpp"
namespace capsules {
struct Levels {
  u32 low = 0;
  u32 high = 0;
};
struct Choice {
  u32 Levels::*level = &Levels::low;  // <- S1
};
u32 level_of(const Levels& levels, Choice choice) { return levels.*choice.level; }
}  // namespace capsules
