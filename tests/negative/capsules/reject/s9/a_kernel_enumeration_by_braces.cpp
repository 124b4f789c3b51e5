// S9: the class of a system call by braces.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
enum class CallClass : u32 { Yield, Subscribe, Command };
bool is_yield(u32 raw) { return CallClass{raw} == CallClass::Yield; }  // <- S9
}  // namespace kernel
