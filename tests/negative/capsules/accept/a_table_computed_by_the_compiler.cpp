// accept: a constexpr function fills an array.
#include <array>

#include "core/types.hpp"
namespace capsules {
constexpr std::array<u8, 16> squares() {
  std::array<u8, 16> table{};
  for (u32 index = 0; index < table.size(); ++index) table[index] = static_cast<u8>(index * index);
  return table;
}
constexpr auto kSquares = squares();
static_assert(kSquares[3] == 9);
}  // namespace capsules
