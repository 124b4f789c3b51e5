// S2: end()[-1] of an empty span is outside.
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 last(std::span<const u8> bytes) { return bytes.end()[-1]; }  // <- S2
}  // namespace capsules
