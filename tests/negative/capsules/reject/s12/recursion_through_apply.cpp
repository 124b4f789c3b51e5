// S12: std::apply calls the closure, which calls the function around it.
#include <tuple>

#include "core/types.hpp"
namespace capsules {
u32 count(u32 left) { return left == 0 ? 0 : std::apply([](u32 rest) { return 1 + count(rest); }, std::tuple{left - 1}); }  // <- S12
}  // namespace capsules
