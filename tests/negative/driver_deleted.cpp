// tests/negative/driver_deleted.cpp - a driver cannot be destroyed through its interface.
// Expected  protected destructor
// Flags     rv32-virt
#include "kernel/driver.hpp"


void end(kernel::SystemCallDriver* driver) {
#ifdef CORRECT
  (void)driver;
#else
  delete driver;
#endif
}
