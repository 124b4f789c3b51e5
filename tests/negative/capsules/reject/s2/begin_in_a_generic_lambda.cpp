// S2: the lambda takes any container.
#include <array>

#include "core/types.hpp"
namespace capsules {
constexpr auto kFirst = [](const auto& container) { return *container.begin(); };  // <- S2
u32 head(const std::array<u32, 4>& values) { return kFirst(values); }
}  // namespace capsules
