// S11: whoever may manage processes gets that from the board; a local one is a forged permission.
#include "kernel/driver.hpp"
namespace capsules {
u8 others() { return kernel::ProcessManagement{}.count(); }  // <- S11
}  // namespace capsules
