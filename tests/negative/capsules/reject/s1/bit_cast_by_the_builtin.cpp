// S1: the builtin behind std::bit_cast, and the view inside a struct.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
struct Forged {
  u32 start = 0;
  u32 size = 0;
};
char peek(Forged forged) { return __builtin_bit_cast(std::string_view, forged)[0]; }  // <- S1
}  // namespace capsules
