// S1: members at odd addresses: a reference to one is misaligned.
#include "core/types.hpp"
namespace capsules {
struct [[gnu::packed]] Header {  // <- S1
  u8 kind = 0;
  u32 length = 0;
};
}  // namespace capsules
