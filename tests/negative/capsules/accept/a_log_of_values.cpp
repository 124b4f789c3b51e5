// accept: the kernel's log takes values and a literal.
#include "kernel/driver.hpp"
namespace capsules {
void note(u32 number, std::string_view name) {
  kernel::log<"driver {text}: {}">(kernel::LogLevel::Detail, name, number);
}
}  // namespace capsules
