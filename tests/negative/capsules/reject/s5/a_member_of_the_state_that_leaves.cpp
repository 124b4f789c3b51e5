// S5: not the state, but a part of it.
#include <array>

#include "kernel/driver.hpp"
namespace capsules {
struct State { std::array<u8, 8> bytes{}; };
u8 later(kernel::Grant<State, 0, 0, 0> apps, kernel::ProcessId process) {
  std::span<u8> kept{};
  (void)apps.enter(process, [&](State& app, kernel::GrantAccess&) { kept = app.bytes; });  // <- S5
  return kept.empty() ? u8{0} : kept[0];
}
}  // namespace capsules
