// S1: the file declares itself a system header, in which no compiler warns.
#include "capsules/storage_identity.hpp"
# 3 "invented.hpp" 1 3  // <- S1
namespace capsules {
u32 answer() { return 1; }
}  // namespace capsules
