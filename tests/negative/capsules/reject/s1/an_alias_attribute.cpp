// S1: a second name for a function, which may be that of one of the kernel's.
#include "core/types.hpp"
extern "C" u32 capsule_answer() { return 1; }  // <- S1
extern "C" [[gnu::alias("capsule_answer")]] u32 other_answer();  // <- S1
namespace capsules {}
