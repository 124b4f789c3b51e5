// S9: not switched over but compared, which forgets the other values.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
bool off(u32 raw) { return static_cast<Mode>(raw) == Mode::Off; }  // <- S9
}  // namespace capsules
