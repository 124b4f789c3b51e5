// S9: the struct is replaced, and with it the optional in it.
#include <optional>

#include "core/types.hpp"
namespace capsules {
struct State { std::optional<u32> job{}; };
u32 last(State& state) {
  const u32& inner = *state.job;
  state = {};
  return inner;  // <- S9
}
}  // namespace capsules
