// S9: bit_cast has the same effect and another name.
#include <bit>

#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
Mode mode_of(u32 raw) { return std::bit_cast<Mode>(raw); }  // <- S9
}  // namespace capsules
