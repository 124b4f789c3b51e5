// S1: ends the life of an object that others still refer to.
#include <memory>  // <- S1
#include <optional>

#include "core/types.hpp"
namespace capsules {
void end(std::optional<u32>& value) { std::destroy_at(&value); }  // <- S1
}  // namespace capsules
