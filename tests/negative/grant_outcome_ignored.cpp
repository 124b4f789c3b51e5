// tests/negative/grant_outcome_ignored.cpp - that the process is gone cannot be ignored when its grant is entered.
// Expected  ignoring return value
// Flags     rv32-virt
#include "kernel/driver.hpp"

struct State { u32 value = 0; };
void count(kernel::Grant<State, 1, 0, 0>& grant, kernel::ProcessId process) {
  const auto one_more = [](State& state, kernel::GrantAccess&) { ++state.value; };
#ifdef CORRECT
  (void)grant.enter(process, one_more);  // gone: nobody to count for
#else
  grant.enter(process, one_more);
#endif
}
