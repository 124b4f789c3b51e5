// tests/negative/read_only_buffer_written.cpp - what a process shared for reading cannot be written.
// Expected  no member named 'write'
// Flags     rv32-virt
#include "kernel/driver.hpp"


u32 answer(kernel::GrantAccess& access, std::span<const u8> bytes) {
#ifdef CORRECT
  return access.read_write(0).write(0, bytes);
#else
  return access.read_only(0).write(0, bytes);
#endif
}
