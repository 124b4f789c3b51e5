// accept: the kernel's process management, as the board hands it out.
#include "kernel/driver.hpp"
namespace capsules {
class Watcher {
 public:
  constexpr explicit Watcher(const kernel::ProcessManagement& processes) : m_processes{processes} {}
  u32 count() const { return m_processes.count(); }

 private:
  const kernel::ProcessManagement& m_processes;
};
}  // namespace capsules
