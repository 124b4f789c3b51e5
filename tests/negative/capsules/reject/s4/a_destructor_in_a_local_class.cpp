// S4: the guard is a class inside of the function.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 value) {
  struct Leave {
    u32 depth = 0;
    ~Leave() { --depth; }  // <- S4
  };
  const Leave leave{.depth = 1};
  return value + leave.depth;
}
}  // namespace capsules
