// S11: ports are between the kernel and the architecture; a using-declaration makes their names look local.
#include "kernel/driver.hpp"
namespace capsules {
using kernel::ports::object_at;  // <- S11
u32 peek(u32 address) { return object_at<u32>(address); }  // <- S11
}  // namespace capsules
