// S1: the block form of a foreign declaration.
#include "core/types.hpp"
extern "C" {  // <- S1
u32 secret_word();  // <- S1
}
namespace capsules {
u32 word() { return secret_word(); }
}  // namespace capsules
