// S4: a driver that lives as long as one call: whoever refers to it refers to nothing afterwards.
#include "kernel/driver.hpp"
namespace capsules {
class Quiet final : public kernel::SystemCallDriver {
 public:
  kernel::CommandReturn command(kernel::ProcessId, u32, u32, u32) override { return kernel::CommandReturn::success(); }
};
kernel::CommandReturn ask(kernel::ProcessId process) {
  Quiet quiet{};  // <- S4
  return quiet.command(process, 0, 0, 0);
}
}  // namespace capsules
