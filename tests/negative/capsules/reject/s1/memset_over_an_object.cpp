// S1: a struct is zeroed as bytes, its invariants too.
#include "core/types.hpp"
namespace capsules {
struct State {
  u32 a = 1;
  u32 b = 2;
};
void clear(State& state) { __builtin_memset(&state, 0, sizeof state); }  // <- S1
}  // namespace capsules
