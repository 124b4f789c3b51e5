// kernel/run.cpp - from the board's main to the first process: banner, applications, kernel loop.
#include "kernel/board.hpp"
#include "kernel/kernel.hpp"
#include "kernel/ports/interrupts.hpp"
#include "kernel/version.hpp"

namespace kernel {
namespace {

void log_range(LogWord what, core::AddressRange range) {
  log<"  {word}  {address} .. {address}  {} KiB">(LogLevel::Information, what, range.start, range.end, range.size() / 1024);
}

void log_banner() {
  log<"Bulkhead {text} on {text}, application ABI {}.{}">(LogLevel::Information, kVersion, board.name, u32{contract::kKernelVersion.major},
                                                          u32{contract::kKernelVersion.minor});
  log_range(log_word<"kernel text      ">(), board.memory.kernel_text);
  log_range(log_word<"kernel RAM       ">(), board.memory.kernel_ram);
  log_range(log_word<"application flash">(), board.memory.app_flash);
  log_range(log_word<"application RAM  ">(), board.memory.app_ram);
}
}  // namespace

void run() {
  log_banner();
  board.loader.load_all();
  for (const InterruptEntry& entry : board.interrupts) ports::enable_interrupt(entry.line);
  ports::enter_kernel_loop();
}

}  // namespace kernel
