// S2: a name from a header is copied into a fixed array.
// zone: kernel
#include <algorithm>
#include <array>
#include <span>

#include "core/types.hpp"
namespace kernel {
void keep_name(std::array<char, 16>& name, std::span<const char> from) { std::ranges::copy(from, name.begin()); }  // <- S2
}  // namespace kernel
