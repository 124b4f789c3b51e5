// kernel/panic.cpp - prints and halts.
#include "kernel/panic.hpp"

#include <algorithm>
#include <utility>

#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/kernel.hpp"
#include "kernel/log.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/interrupts.hpp"
#include "kernel/ports/report.hpp"
#include "kernel/ports/trap.hpp"
#include "kernel/reports/process_report.hpp"
#include "kernel/version.hpp"
#include "kernel/watchdog.hpp"

namespace kernel {
namespace {
using Line = core::Line<120>;
constinit bool reporting = false;

/// Why; kept here because the text may lie on the stack that is emptied.
class Reason {
 public:
  void keep(std::string_view why) {
    m_bytes = std::min(why.size(), m_text.size());
    std::ranges::copy(why.substr(0, m_bytes), m_text.begin());
  }
  std::string_view view() const { return {m_text.data(), m_bytes}; }

 private:
  std::array<char, 120> m_text{};
  usize m_bytes = 0;
};
constinit Reason reason{};

void write_line(std::string_view line) {
  board.write_now(line);
  board.write_now("\r\n");
}

void print(std::string_view line) {
  restart_watchdog();
  write_line(line);
}

/// Lines numbered from 0 until there is none.
void print_lines(auto make_line) {
  Line line;
  for (u32 number = 0; make_line(number, line); ++number) {
    print(line.view());
    line.clear();
  }
}

/// What was logged and is still in the ring. Bounded, since the ring may be what is broken.
void print_log() {
  forget_log_source();
  std::array<u8, 64> bytes{};
  std::array<char, 64> text{};
  print(log_empty() ? "nothing in the log that had not been printed" : "log that had not been printed:");
  for (usize printed = 0; printed < kLogBytes;) {
    const usize count = take_log(bytes);
    if (count == 0) break;
    for (usize i = 0; i < count; ++i) text[i] = static_cast<char>(bytes[i]);
    board.write_now({text.data(), count});
    printed += count;
  }
}

void print_process(const Process& process) {
  reports::ProcessReport report;
  print_lines([&](u32, Line& line) { return report.next(process, line); });
}

void print_report() {
  print(Line{}.text("Bulkhead ").text(kVersion).text(" on ").text(board.name).view());
  print("processor:");
  print_lines([](u32 number, Line& line) { return ports::chip_state_line(number, line); });
  print("protection in force:");
  print_lines([](u32 number, Line& line) { return ports::kernel_protection_line(number, line); });
  print_log();
  for (const Process& process : processes) print_process(process);
  print("end of the panic report; the board is halted");
}

/// A board's halt() may have nothing to do. A loop that does nothing at all is taken for unreachable by the compiler, and the
/// kernel would run on into whatever lies behind: so the processor sleeps, time and again. What was printed is to stay: no watchdog
/// begins the board anew.
[[noreturn]] void halt() {
  suspend_watchdog();
  for (;;) {
    board.halt();
    ports::wait_for_interrupt();
  }
}
}  // namespace

void panic(std::string_view why) {
  kernel_activation.who.store(0, std::memory_order_relaxed);  // a capsule may have asked for it: the tick ends capsules, no panics
  reason.keep(why);
  trap_panic();
}

void panic_at(std::string_view why, core::Address where, u32 code) {
  panic(Line{}.text(why).text(" at ").address(where).text(", code ").address(code).view());
}

bool panic_begun() { return reporting; }
void forget_panic() { reporting = false; }

}  // namespace kernel

void kernel_report_panic() {
  using namespace kernel;
  const bool nested = std::exchange(reporting, true);
  board.write_now(nested ? "\r\nKERNEL PANIC in the report of the panic: " : "\r\nKERNEL PANIC: ");
  write_line(reason.view());  // without a restart: if this hangs as well, the watchdog resets the machine
  if (!nested) print_report();
  halt();
}
