// S9: a number from outside becomes an enumerator that may not exist.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u8 { Off, Slow, Fast };
Mode mode_of(u8 raw) { return static_cast<Mode>(raw); }  // <- S9
}  // namespace capsules
