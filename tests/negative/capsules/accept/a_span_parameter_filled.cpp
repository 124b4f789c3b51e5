// accept: the caller's bytes, reached by range-for and by checked index.
#include <span>

#include "core/types.hpp"
namespace capsules {
void fill(std::span<u8> bytes, u8 value) {
  for (u8& byte : bytes) byte = value;
  if (!bytes.empty()) bytes[0] = 0;
}
}  // namespace capsules
