// tests/negative/open_grant_forged.cpp - only Grant::enter opens a grant: it alone has checked whose it is.
// Expected  private constructor
// Flags     rv32-virt
#include "kernel/driver.hpp"

using Counters = kernel::Grant<u32, 0, 0, 0>;

void reach(Counters& grant, kernel::ProcessId id, kernel::Process& process) {
#ifdef CORRECT
  (void)process;
  (void)grant.enter(id, [](u32&, kernel::GrantAccess&) {});
#else
  (void)id;
  const kernel::OpenGrant open{process, grant.slot()};
#endif
}
