// S9: an enumeration with a fixed type takes a number in braces, without any cast.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
Mode mode_of(u32 raw) { return Mode{raw}; }  // <- S9
}  // namespace capsules
