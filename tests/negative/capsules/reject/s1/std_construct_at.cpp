// S1: placement new under the standard library's name.
#include <memory>  // <- S1

#include "core/types.hpp"
namespace capsules {
void renew(u32& value) { std::construct_at(&value, 3u); }  // <- S1
}  // namespace capsules
