// S8: bit-fields are members.
#include "core/types.hpp"
namespace capsules {
struct Flags {
  u32 ready : 1 = 0;
  u32 kind : 3;  // <- S8
};
}  // namespace capsules
