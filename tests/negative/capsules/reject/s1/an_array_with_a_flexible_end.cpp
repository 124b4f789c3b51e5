// S1: a member without a length at the end of a struct: the rest of memory.
#include "core/types.hpp"
namespace capsules {
struct Packet {
  u32 length = 0;
  u8 bytes[];  // <- S1
};
}  // namespace capsules
