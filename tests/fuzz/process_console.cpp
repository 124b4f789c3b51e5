// tests/fuzz/process_console.cpp - any bytes typed at the process console, in any pieces: it answers in whole, printable lines, and
// prompts again.
#include "capsules/process_console_fixture.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/target.hpp"

namespace {
using namespace capsules::test;
using fuzz::Choices;
using fuzz::promise;

constexpr std::array<std::string_view, 34> kPieces{
    "help\r", "list\r", "status\r", "stop ", "start ", "fault ", "terminate ", "boot ", "process ", "kernel\r", "drivers\r", "top\r", "log ", "reset\r", "panic\r",
    "console-stop\r", "console-start\r", "blink", "\r", "\n", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[3~", "\t", "\x7f", "\x01", "\x05", "\x15", "\x17", "\x03", "\x10"};

/// A command or a key whole, or bytes as they come. Without the prompt's last letter: whoever types a prompt sees one inside of a line.
std::string piece(Choices& choices) {
  const u32 choice = choices.below(64);
  if (choice < kPieces.size()) return std::string{kPieces[choice]};
  const auto bytes = choices.bytes(1 + choice - kPieces.size());
  std::string typed{bytes.begin(), bytes.end()};
  std::ranges::replace(typed, '$', '%');
  return typed;
}

void check_quiet(const Shell& shell) {
  if (!shell.screen.defect().empty()) fuzz::broken(shell.screen.defect());
  promise(shell.screen.between_sequences(), "the output does not end inside of a sequence");
  promise(shell.uart.waiting.empty(), "no keys are left in the device");
  promise(shell.screen.line().empty() || shell.screen.line().starts_with(kPrompt), "the last line is a prompt");
}

/// Ends `top`, a cut sequence, a line half typed and hibernation.
void check_prompt_returns(Shell& shell) {
  promise(shell.type("x\x03x\x03\rconsole-start\r"), "nobody asked for a panic");
  promise(shell.screen.line() == kPrompt && shell.screen.column() == kPrompt.size(), "the prompt comes back");
}
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Shell shell;
  while (!choices.over()) {
    if (choices.once_in(16)) shell.console.expired(0, 0, 0), shell.run();  // a second is over: `top` has another table
    if (!shell.type(piece(choices))) return promise(machine().panic_text.contains("asked for at the process console"), "the kernel goes down only if it is told to");
    check_quiet(shell);
  }
  check_prompt_returns(shell);
}
