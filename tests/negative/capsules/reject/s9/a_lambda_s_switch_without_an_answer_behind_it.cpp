// S9: the same within a lambda, whose return type is deduced.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow };
u32 speed(u32 raw) {
  const auto of = [](u32 number) {
    switch (static_cast<Mode>(number)) {  // <- S9
      case Mode::Off: return 0u;
      case Mode::Slow: return 1u;
    }
  };
  return of(raw);
}
}  // namespace capsules
