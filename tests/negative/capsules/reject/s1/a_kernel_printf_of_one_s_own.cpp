// S1: a log function with an ellipsis.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
void report(u32 level, ...);  // <- S1
}  // namespace kernel
