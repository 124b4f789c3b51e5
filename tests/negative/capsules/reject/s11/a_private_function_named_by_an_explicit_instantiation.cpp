// S11: a private member function of the kernel's, through a template argument.
#include "kernel/driver.hpp"
namespace capsules {
template <auto Function>
struct Caller {
  static constexpr bool kThere = Function != nullptr;
};
template struct Caller<&kernel::GrantAccess::schedule_at>;  // <- S11
}  // namespace capsules
