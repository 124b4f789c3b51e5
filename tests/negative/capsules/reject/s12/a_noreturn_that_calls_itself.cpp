// S12: a function that does not return may loop; calling itself it runs out of stack.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
[[noreturn]] void halt();
[[noreturn]] void sleep_for_ever(u32 turn) { turn > 9 ? halt() : sleep_for_ever(turn + 1); }  // <- S12
}  // namespace kernel
