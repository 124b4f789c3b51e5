// S9: the enumeration is a template parameter, so the pattern shows only a cast.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
template <class Enumeration>
Enumeration from(u32 raw) { return static_cast<Enumeration>(raw); }  // <- S9
bool slow(u32 raw) { return from<Mode>(raw) == Mode::Slow; }
}  // namespace capsules
