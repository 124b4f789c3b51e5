// accept: whoever narrows says so, after a check.
#include <limits>

#include "core/types.hpp"
namespace capsules {
struct Header { u8 length = 0; };
bool set(Header& header, u32 length) {
  if (length > std::numeric_limits<u8>::max()) return false;
  header.length = static_cast<u8>(length);
  return true;
}
}  // namespace capsules
