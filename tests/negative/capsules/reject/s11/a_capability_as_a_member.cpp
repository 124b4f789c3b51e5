// S11: the capability is a member, made by the capsule's own constructor.
#include "kernel/driver.hpp"
namespace capsules {
class Nosy {
 public:
  u8 others() const { return m_processes.count(); }

 private:
  kernel::ProcessManagement m_processes{};  // <- S11
};
}  // namespace capsules
