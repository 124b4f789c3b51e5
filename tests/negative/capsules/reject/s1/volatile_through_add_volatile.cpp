// S1: volatile without the word: by the type trait.
#include <type_traits>

#include "core/types.hpp"
namespace capsules {
struct Flag {
  std::add_volatile_t<u32> set = 0;  // <- S1
};
}  // namespace capsules
