// S3: a struct with a view is filled in a loop and used behind it.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
struct Cell {
  u32 value = 0;
  std::span<const u8> bytes{};
};
u8 last(const std::array<u8, 4>& source) {
  Cell cell{};
  for (const u8 byte : source) {
    const std::array<u8, 1> local{byte};
    cell = {.value = byte, .bytes = local};  // <- S3
  }
  return cell.bytes[0];
}
}  // namespace capsules
