// S4: a vector over a buffer of its own, which it leaves when it is full.
#include <memory_resource>  // <- S1

#include "core/types.hpp"
namespace capsules {
struct Pool { std::pmr::unsynchronized_pool_resource resource{}; };  // <- S4
}  // namespace capsules
