// S1: launder makes the compiler forget which object lies where.
#include <new>  // <- S1

#include "core/types.hpp"
namespace capsules {
u32 fresh(u32& value) { return *std::launder(&value); }  // <- S1
}  // namespace capsules
