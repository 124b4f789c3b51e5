// S2: the kernel makes a span of an address that it was given.
// zone: kernel
#include <array>
#include <span>

#include "core/types.hpp"
namespace kernel {
u8 last_of(std::array<u8, 16>& bytes, usize size) { return std::span<u8>{bytes.data(), size}.back(); }  // <- S2
}  // namespace kernel
