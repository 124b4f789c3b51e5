// S1: a second object is built over the first one's bytes.
#include <new>  // <- S1

#include "core/types.hpp"
namespace capsules {
struct Slot {
  u64 room = 0;
  void occupy() { new (&room) u32{1}; }  // <- S1
};
}  // namespace capsules
