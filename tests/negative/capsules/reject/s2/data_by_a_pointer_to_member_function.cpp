// S2: the member function is named, and called elsewhere through its name.
#include <span>

#include "core/types.hpp"
namespace capsules {
bool there(std::span<const u8> bytes) {
  const auto get = &std::span<const u8>::data;  // <- S2
  return (bytes.*get)() != nullptr;  // <- S2
}
}  // namespace capsules
