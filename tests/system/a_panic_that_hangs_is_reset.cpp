// tests/system/a_panic_that_hangs_is_reset.cpp - when not even the panic finishes, the watchdog resets the machine.
//
// row: reports
// kernel: kernel-test
// only-on: mps2-an386 - the other board has no watchdog
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"

using namespace test;
using tests::ProbeCommand;

int main() {
  const auto silenced = user::command(tests::kProbeDriver, static_cast<u32>(ProbeCommand::WasSilenced), 0, 0).u32_result();
  check(silenced.has_value(), "the probe answers");
  if (*silenced == 1) passed();
  (void)user::command(tests::kProbeDriver, static_cast<u32>(ProbeCommand::Panic), static_cast<u32>(tests::Disaster::SilentEndlessLoop), 0);
  fail("came back");
}
