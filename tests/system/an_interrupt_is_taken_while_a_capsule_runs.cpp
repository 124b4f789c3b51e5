// tests/system/an_interrupt_is_taken_while_a_capsule_runs.cpp - a timer interrupt is taken while a capsule runs, and the call returns what it should.
//
// row: 6.4
// kernel: kernel-test
#include "tests/kernel/probe_contract.hpp"
#include "tests/system/check.hpp"
#include "user/system_call.hpp"

namespace {
using tests::ProbeCommand;
user::Return probe(ProbeCommand command) { return user::command(tests::kProbeDriver, static_cast<u32>(command), 0, 0); }
}  // namespace

int main() {
  for (u32 round = 1; round <= 20; ++round) {
    const auto rounds = probe(ProbeCommand::SpinUntilInterrupt).u32_result();
    test::check(rounds.has_value() && *rounds != 0, "an interrupt came in while the capsule was spinning");
    const auto count = probe(ProbeCommand::Count).u32_result();
    test::check(count.has_value() && *count == round, "the next call was made once and answered once");
  }
  test::passed();
}
