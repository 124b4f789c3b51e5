// S9: the cast in parentheses.
#include "core/types.hpp"
namespace capsules {
enum Mode : u32 { Off, Slow, Fast };
Mode mode_of(u32 raw) { return (Mode)raw; }  // <- S9
}  // namespace capsules
