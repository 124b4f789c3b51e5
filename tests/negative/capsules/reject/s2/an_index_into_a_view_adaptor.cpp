// S2: the subscript of a range adaptor is not checked, unlike that of a span.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u8 at(const std::array<u8, 4>& bytes, i32 index) { return (bytes | std::views::drop(1))[index]; }  // <- S2
}  // namespace capsules
