// kernel/run.cpp - from the board's main to the first process: banner, applications, kernel loop.
#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/kernel.hpp"
#include "kernel/ports/interrupts.hpp"
#include "kernel/version.hpp"

namespace kernel {
namespace {

void log_range(std::string_view what, core::AddressRange range) {
  log(core::Line<>{}.text("  ").text(what).address(range.start).text(" .. ").address(range.end).text("  ")
          .decimal(range.size() / 1024).text(" KiB").view());
}

void log_banner() {
  log(core::Line<>{}.text("Bulkhead ").text(kVersion).text(" on ").text(board.name).text(", application ABI ")
          .decimal(contract::kKernelVersion.major).text(".").decimal(contract::kKernelVersion.minor).view());
  log_range("kernel text        ", board.memory.kernel_text);
  log_range("kernel RAM         ", board.memory.kernel_ram);
  log_range("application flash  ", board.memory.app_flash);
  log_range("application RAM    ", board.memory.app_ram);
}
}  // namespace

void run() {
  log_banner();
  board.loader.load_all();
  for (const InterruptEntry& entry : board.interrupts) ports::enable_interrupt(entry.line);
  ports::enter_kernel_loop();
}

}  // namespace kernel
