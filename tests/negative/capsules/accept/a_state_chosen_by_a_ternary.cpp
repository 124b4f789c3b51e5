// accept: values on both sides.
#include "core/types.hpp"
namespace capsules {
enum class Light : u8 { Off, On };
constexpr Light other(Light light) { return light == Light::On ? Light::Off : Light::On; }
}  // namespace capsules
