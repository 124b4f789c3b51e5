// tests/host_port/check_failed.cpp - what a board's trap code makes of the instruction that a failed check is there.
#include "core/undivided.hpp"
#include "kernel/board.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/trap.hpp"

extern "C" [[noreturn]] void bulkhead_check_failed() noexcept {
  const core::Address stack = kernel::board.sections().stack.start;
  if (kernel_activation.who.load() == 0 || bulkhead_sections.depth.load() != 0) kernel_trap_panic(0, kernel::ports::kFailedCheck, stack);
  kernel_activation_faulted(0, kernel::ports::kFailedCheck, stack);
  kernel_land();
}
