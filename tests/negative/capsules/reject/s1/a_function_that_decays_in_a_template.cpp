// S1: decay turns a function into a function pointer, and no type is written.
#include <type_traits>

#include "core/types.hpp"
namespace capsules {
template <class F>
std::decay_t<F> kept(F& call) { return call; }  // <- S1
u32 one() { return 1; }
bool there() { return kept(one) != nullptr; }  // <- S1
}  // namespace capsules
