// S1: whoever writes Slot<> gets a pointer without having asked for one.
#include "core/types.hpp"
namespace capsules {
template <class T = u32*> struct Slot { T value{}; };  // <- S1
struct Pair {
  Slot<> left{};  // <- S1
};
}  // namespace capsules
