// S12: each template instantiates the other one.
#include "core/types.hpp"
namespace capsules {
template <class T>
T down(T value);
template <class T>
T up(T value) { return value > 9 ? value : down<T>(value + 2); }  // <- S12
template <class T>
T down(T value) { return up<T>(value - 1); }  // <- S12
u32 settle(u32 value) { return up(value); }
}  // namespace capsules
