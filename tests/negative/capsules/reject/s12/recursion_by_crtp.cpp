// S12: the base calls the derived class, which calls the base.
#include "core/types.hpp"
namespace capsules {
template <class Self>
struct Stepping {
  u32 step(this Self& self, u32 left) { return left == 0 ? 0 : self.move(left - 1); }  // <- S12
};
struct Walker : Stepping<Walker> {
  u32 move(u32 left) { return step(left); }  // <- S12
};
}  // namespace capsules
