// S2: a place in a buffer, kept as an iterator: it holds two addresses.
#include <span>

#include "core/types.hpp"
namespace capsules {
struct Cursor {
  std::span<u8>::iterator place{};  // <- S2
};
}  // namespace capsules
