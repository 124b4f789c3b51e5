// S1: the template dereferences whatever it gets.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
template <class Place>
u32 value_at(Place place) { return *place; }  // <- S1
u32 doubled(u32 value) { return 2 * value_at(&value); }  // <- S1
}  // namespace kernel
