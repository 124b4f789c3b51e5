// S11: a tuple's elements are made without a word.
#include <tuple>

#include "kernel/driver.hpp"
namespace capsules {
u8 others() { return std::get<0>(std::tuple<kernel::ProcessManagement>{}).count(); }  // <- S11
}  // namespace capsules
