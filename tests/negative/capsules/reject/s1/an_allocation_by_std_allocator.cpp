// S1: new under the library's name.
#include <memory>  // <- S1

#include "core/types.hpp"
namespace capsules {
bool room() { return std::allocator<u32>{}.allocate(4) != nullptr; }  // <- S1
}  // namespace capsules
