// S11: const means nothing from here on.
#include "core/types.hpp"
#define const  // <- S11
namespace capsules {
inline constexpr u32 kAnswer = 1;
}  // namespace capsules
