// S11: the header of grants brings the function that makes an object of an address.
#include "kernel/driver.hpp"
namespace capsules {
u32 peek(u32 address) { return kernel::ports::object_at<u32>(address); }  // <- S11
}  // namespace capsules
