// S1: kernel/driver.hpp is all that a capsule may see of the kernel.
#include "kernel/process_memory.hpp"  // <- S1
namespace capsules {}
