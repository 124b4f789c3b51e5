// tests/negative/command_return_forged.cpp - a driver cannot answer with registers of its own making.
// Expected  private constructor
// Flags     rv32-virt
#include "kernel/driver.hpp"


kernel::CommandReturn answer() {
#ifdef CORRECT
  return kernel::CommandReturn::success(7);
#else
  return kernel::SystemCallReturn{{7, 0, 0, 0}, 1};
#endif
}
