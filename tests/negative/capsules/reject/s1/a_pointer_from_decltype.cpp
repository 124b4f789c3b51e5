// S1: decltype of an address is a pointer type without an asterisk.
#include "core/types.hpp"
namespace capsules {
inline constinit u32 g_anchor = 0;
struct Job {
  decltype(&g_anchor) next = nullptr;  // <- S1
};
}  // namespace capsules
