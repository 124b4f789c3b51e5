// S11: an object as a template argument is made by naming it.
#include "kernel/driver.hpp"
namespace capsules {
template <kernel::GrantSlot Slot>
constexpr u8 index() { return Slot.index; }
u8 third() { return index<kernel::GrantSlot{3}>(); }  // <- S11
}  // namespace capsules
