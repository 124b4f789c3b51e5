// S3: the list's array lies in the function that returned it.
#include <array>

#include "core/types.hpp"
namespace capsules {
std::initializer_list<u32> items(std::initializer_list<u32> given) {
  return given;  // <- S3
}
}  // namespace capsules
