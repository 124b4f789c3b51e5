// S2: in a template the container's type is open, and begin() is begin() whatever it is.
#include <array>

#include "core/types.hpp"
namespace capsules {
template <class Container>
u32 first(const Container& container) { return *container.begin(); }  // <- S2
u32 head(const std::array<u32, 4>& values) { return first(values); }
}  // namespace capsules
