// accept: one of several operations, chosen by name and called on a service.
#include "kernel/driver.hpp"
namespace capsules {
class Shell {
 public:
  using Operation = core::Result<> (kernel::ProcessManagement::*)(kernel::ProcessId) const;
  constexpr explicit Shell(const kernel::ProcessManagement& processes) : m_processes{processes} {}
  bool stop(kernel::ProcessId process) const { return apply(process, &kernel::ProcessManagement::stop); }

 private:
  bool apply(kernel::ProcessId process, Operation operation) const { return (m_processes.*operation)(process).has_value(); }
  const kernel::ProcessManagement& m_processes;
};
}  // namespace capsules
