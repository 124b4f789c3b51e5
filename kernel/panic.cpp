// kernel/panic.cpp - prints one line and halts.
#include "kernel/panic.hpp"

#include "core/line.hpp"
#include "kernel/board.hpp"

namespace kernel {
namespace {
[[noreturn]] void print_and_halt(std::string_view line) {
  board.write_now("\r\nKERNEL PANIC: ");
  board.write_now(line);
  board.write_now("\r\n");
  for (;;) board.halt();
}
}  // namespace

void panic(std::string_view why) { print_and_halt(why); }

void panic_at(std::string_view why, core::Address where, u32 code) {
  print_and_halt(core::Line<>{}.text(why).text(" at ").address(where).text(", code ").address(code).view());
}

}  // namespace kernel

/// Where every failed check of the kernel and of the hardened library ends.
extern "C" void bulkhead_check_failed() noexcept { kernel::panic("a check failed"); }
