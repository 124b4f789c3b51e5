// S11: whoever derives from the capability has it.
#include "kernel/driver.hpp"
namespace capsules {
class Nosy : public kernel::ProcessManagement {};  // <- S11
}  // namespace capsules
