// S8: three bytes of the word are nobody's.
#include <array>
#include <bit>

#include "core/types.hpp"
namespace capsules {
struct Entry {
  u8 kind = 0;
  u32 value = 0;
};
u8 second(const Entry& entry) { return std::bit_cast<std::array<u8, 8>>(entry)[1]; }  // <- S8
}  // namespace capsules
