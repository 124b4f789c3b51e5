// S9: all enumerators have a case, and a number that has none falls out of the function without a value.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
u32 speed(u32 raw) {
  switch (static_cast<Mode>(raw)) {  // <- S9
    case Mode::Off: return 0;
    case Mode::Slow: return 1;
    case Mode::Fast: return 10;
  }
}
}  // namespace capsules
