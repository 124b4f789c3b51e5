// S8: T value; is nothing at all for a number.
#include "core/types.hpp"
namespace capsules {
template <class T>
T blank() {
  T value;  // <- S8
  value = T{};
  return value;
}
u32 zero() { return blank<u32>(); }
}  // namespace capsules
