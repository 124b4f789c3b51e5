// S11: under an alias the ports are found by no search.
#include "kernel/driver.hpp"
namespace capsules {
namespace memory = kernel::ports;  // <- S11
u32 peek(u32 address) { return memory::object_at<u32>(address); }  // <- S11
}  // namespace capsules
