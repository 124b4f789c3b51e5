// tests/host_port/capsule_world.cpp - takes upcalls without leaving a process that waits.
#include "tests/host_port/capsule_world.hpp"

#include "kernel/deferred_call.hpp"

namespace host {

std::optional<std::array<u32, 3>> take_upcall(Process& process, u32 driver_number, u32 number) {
  const Process before = process;
  if (call(process, SystemCallClass::Yield, {2, driver_number, number, 0}).outcome == Outcome::Resume) {
    const Registers r = process.context().r;
    return std::array<u32, 3>{r[0], r[1], r[2]};
  }
  process = before;
  return std::nullopt;
}

void run_deferred_calls() {
  for (u32 index = kernel::take_deferred_call(); index != kernel::kMaxDeferredCalls; index = kernel::take_deferred_call())
    deferred(index).deferred_call();
}

}  // namespace host
