// tests/negative/driver_without_command.cpp - a driver that answers no command cannot be made.
// Expected  abstract
// Flags     rv32-virt
#include "kernel/driver.hpp"


struct Driver final : kernel::SystemCallDriver {
#ifdef CORRECT
  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 argument0, u32 argument1) override;
#else
  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 argument);
#endif
};
constinit Driver driver{};
