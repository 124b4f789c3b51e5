// S3: OptionalRef of the access is a way to keep it that needs no constructor.
#include "kernel/driver.hpp"
namespace capsules {
class Driver {
 public:
  bool entered() const { return static_cast<bool>(m_access); }

 private:
  core::OptionalRef<kernel::GrantAccess> m_access{};  // <- S3
};
}  // namespace capsules
