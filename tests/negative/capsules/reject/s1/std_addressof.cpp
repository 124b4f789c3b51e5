// S1: std::addressof is the ampersand that an overloaded operator& cannot hide from.
#include <memory>  // <- S1

#include "core/types.hpp"
namespace capsules {
bool same_place(const u32& a, const u32& b) { return std::addressof(a) == std::addressof(b); }  // <- S1
}  // namespace capsules
