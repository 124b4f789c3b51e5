// S3: a variable template is as many globals as it has arguments.
#include <span>

#include "core/types.hpp"
namespace capsules {
template <u32 Number>
inline constinit std::span<u8> g_buffer{};  // <- S3
usize size() { return g_buffer<0>.size(); }
}  // namespace capsules
