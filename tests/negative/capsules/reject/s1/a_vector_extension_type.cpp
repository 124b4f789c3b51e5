// S1: elements of a vector type are reached without any check.
#include "core/types.hpp"
namespace capsules {
using Four = u32 __attribute__((vector_size(16)));  // <- S1
u32 lane(Four four, u32 index) { return four[index]; }  // <- S1
}  // namespace capsules
