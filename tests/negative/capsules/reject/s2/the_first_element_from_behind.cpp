// S2: rbegin() of an empty span.
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 last(std::span<const u8> bytes) { return *bytes.rbegin(); }  // <- S2
}  // namespace capsules
