// S12: the function calls itself inside of a lambda that it calls.
#include "core/types.hpp"
namespace capsules {
u32 sum(u32 number) {
  const auto rest = [&] { return number == 0 ? 0 : sum(number - 1); };  // <- S12
  return number + rest();  // <- S12
}
}  // namespace capsules
