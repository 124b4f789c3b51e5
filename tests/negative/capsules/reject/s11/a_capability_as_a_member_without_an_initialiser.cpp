// S11: no constructor is written anywhere: the capability comes with the object.
#include "kernel/driver.hpp"
namespace capsules {
class Nosy {
 public:
  u8 others() const { return m_processes.count(); }

 private:
  kernel::ProcessManagement m_processes;  // <- S11
};
}  // namespace capsules
