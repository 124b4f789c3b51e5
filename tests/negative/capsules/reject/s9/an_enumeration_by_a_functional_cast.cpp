// S9: Mode(raw) is a cast that looks like a constructor.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
Mode mode_of(u32 raw) { return Mode(raw); }  // <- S9
}  // namespace capsules
