// S1: the class brings its own memory, out of a static array.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Node {
  u32 value = 0;
  static void* operator new(usize bytes);  // <- S1
};
}  // namespace capsules
