// S1: offsetof is the first half of reaching into an object by number.
#include <cstddef>

#include "core/types.hpp"
namespace capsules {
struct State {
  u32 a = 0;
  u32 b = 0;
};
inline constexpr usize kPlace = offsetof(State, b);  // <- S1
}  // namespace capsules
