// S3: the way to a process's buffers is kept beyond the call that made it.
#include "kernel/driver.hpp"
namespace capsules {
class Later {
 public:
  constexpr explicit Later(kernel::GrantAccess& access) : m_access{access} {}
  u32 waiting() const { return m_access.pending_upcalls(); }

 private:
  kernel::GrantAccess& m_access;  // <- S3
};
}  // namespace capsules
