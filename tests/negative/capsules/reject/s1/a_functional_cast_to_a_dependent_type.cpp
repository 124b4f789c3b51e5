// S1: T(x) in a template is a reinterpretation once T is a reference to something else.
#include "core/types.hpp"
namespace capsules {
struct Temperature { u32 kelvin = 0; };
struct Secret { u32 word = 0; };
template <class T>
u32 peek_as(Secret& secret) { return T(secret).kelvin; }  // <- S1
u32 peek(Secret& secret) { return peek_as<Temperature&>(secret); }
}  // namespace capsules
