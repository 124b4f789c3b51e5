// S11: structured bindings of the type mean from here on what this trait says.
#include <utility>

#include "core/types.hpp"
namespace capsules {
struct State {
  u8 kind = 0;
  u32 value = 0;
};
}  // namespace capsules
template <>
struct std::tuple_size<capsules::State> : std::integral_constant<usize, 2> {};  // <- S11
