// S8: the record of a process is built with one word unset.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
struct Life { explicit Life(u32 n) : number{n} {} u32 number; u32 restarts; };  // <- S8
}  // namespace kernel
