// accept: counted, with early return.
// zone: kernel
#include <array>
#include <optional>

#include "core/types.hpp"
namespace kernel {
std::optional<u32> free_slot(const std::array<u32, 8>& lives) {
  for (u32 slot = 0; slot < lives.size(); ++slot)
    if (lives[slot] == 0) return slot;
  return std::nullopt;
}
}  // namespace kernel
