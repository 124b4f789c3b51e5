// S11: the slot of another driver's grant, by its number.
#include "kernel/driver.hpp"
namespace capsules {
class Thief {
 public:
  u8 slot() const { return m_apps.slot().index; }

 private:
  kernel::Grant<u32, 0, 0, 0> m_apps{kernel::GrantSlot{3}};  // <- S11
};
}  // namespace capsules
