// S2: the pair's converting constructor is a template, in which braces check nothing.
#include <utility>

#include "core/types.hpp"
namespace capsules {
std::pair<u8, u8> halves(u32 high, u32 low) { return {high, low}; }  // <- S2
}  // namespace capsules
