// S1: success and failure in one place.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
union Outcome { u32 value = 0; u16 error; };  // <- S1
}  // namespace kernel
