// tests/negative/open_grant_copied.cpp - an open grant cannot be copied: it would be closed twice.
// Expected  deleted constructor
// Flags     rv32-virt
#include "kernel/driver.hpp"


void look(const kernel::OpenGrant& open) {
#ifdef CORRECT
  const kernel::OpenGrant& second = open;
#else
  const kernel::OpenGrant second = open;
#endif
  (void)&second;
}
