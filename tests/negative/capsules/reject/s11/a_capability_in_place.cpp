// S11: in_place arguments become the capability's.
#include <optional>

#include "kernel/driver.hpp"
namespace capsules {
u8 others() { return std::optional<kernel::ProcessManagement>{std::in_place}->count(); }  // <- S11
}  // namespace capsules
