// S1: Alias(x) reinterprets when Alias is a reference type.
#include "core/types.hpp"
namespace capsules {
struct Temperature { u32 kelvin = 0; };
struct Secret { u32 word = 0; };
using View = Temperature&;
u32 peek(Secret& secret) { return View(secret).kelvin; }  // <- S1
}  // namespace capsules
