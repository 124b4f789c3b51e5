// tests/negative/grant_access_forged.cpp - a driver reaches what a process shared with it inside Grant::enter, and in no other way.
// Expected  private constructor
// Flags     rv32-virt
#include "kernel/driver.hpp"

using Counters = kernel::Grant<u32, 0, 1, 0>;

u32 shared_bytes(Counters& grant, kernel::ProcessId id, kernel::Process& process) {
  u32 bytes = 0;
#ifdef CORRECT
  (void)process;
  (void)grant.enter(id, [&](u32&, kernel::GrantAccess& access) { bytes = access.read_only(0).size(); });
#else
  (void)id;
  bytes = kernel::GrantAccess{process, grant.slot(), Counters::kShape}.read_only(0).size();
#endif
  return bytes;
}
