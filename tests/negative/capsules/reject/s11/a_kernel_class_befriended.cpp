// S11: a class of the kernel is befriended: access to the inside across the border of the two.
#include "kernel/driver.hpp"
namespace capsules {
class Installer {
  friend class kernel::ProcessManagement;  // <- S11
  u32 m_count = 0;

 public:
  u32 count() const { return m_count; }
};
}  // namespace capsules
