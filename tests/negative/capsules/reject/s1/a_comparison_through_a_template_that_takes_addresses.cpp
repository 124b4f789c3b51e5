// S1: the lambda's parameter is a reference, and its body takes the address once a type is known.
#include "core/types.hpp"
namespace capsules {
template <class T>
constexpr bool same_place(const T& a, const T& b) { return &a == &b; }  // <- S1
bool twins(const u32& a, const u32& b) { return same_place(a, b); }
}  // namespace capsules
