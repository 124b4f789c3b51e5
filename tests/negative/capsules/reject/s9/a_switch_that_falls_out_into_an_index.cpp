// S9: behind the switch the number is used as if one of the cases had been it.
#include <array>

#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
struct Machine {
  Mode mode = Mode::Off;
  void set(u32 raw) {
    switch (static_cast<Mode>(raw)) {
      case Mode::Off:
      case Mode::Slow:
      case Mode::Fast: break;
    }
    mode = static_cast<Mode>(raw);  // <- S9
  }
};
}  // namespace capsules
