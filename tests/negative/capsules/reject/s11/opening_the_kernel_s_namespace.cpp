// S11: a declaration in the kernel's namespace is taken for the kernel's own.
#include "core/types.hpp"
namespace kernel {  // <- S11
inline u32 helper(u32 value) { return value + 1; }
}  // namespace kernel
