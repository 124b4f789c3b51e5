// S9: the switch's operand is a variable, which lives on in the cases.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
Mode mode_or_off(u32 raw) {
  switch (const Mode mode = static_cast<Mode>(raw); mode) {  // <- S9
    case Mode::Off:
    case Mode::Slow:
    case Mode::Fast: return mode;
  }
  return Mode::Off;
}
}  // namespace capsules
