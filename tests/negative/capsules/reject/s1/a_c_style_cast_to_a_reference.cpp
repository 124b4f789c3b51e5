// S1: a C-style cast to an unrelated reference type: no asterisk, no ampersand operator.
#include "core/types.hpp"
namespace capsules {
struct Temperature { u32 kelvin = 0; };
struct Secret { u32 word = 0; };
u32 peek(Secret& secret) { return ((Temperature&)secret).kelvin; }  // <- S1
}  // namespace capsules
