// S1: the pointer stands in a default member initialiser.
#include "core/types.hpp"
namespace capsules {
inline constinit u32 g_level = 0;
struct Level {
  u32 value = *&g_level;  // <- S1
};
}  // namespace capsules
