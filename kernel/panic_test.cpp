// kernel/panic_test.cpp - what a panic prints, in which order, and what it does when it fails itself; host only.
#include "kernel/panic.hpp"

#include "kernel/board.hpp"
#include "kernel/log.hpp"
#include "kernel/version.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

std::string panic_text(std::string_view why) {
  CHECK_THROWS_AS(kernel::panic(why), Halted);
  std::string text = machine().panic_text;
  std::erase(text, '\r');
  return text;
}
bool in_order(std::string_view text, std::initializer_list<std::string_view> parts) {
  usize at = 0;
  for (const std::string_view part : parts) {
    const usize found = text.find(part, at);
    CHECK_MESSAGE(found != text.npos, std::string{part});
    if (found == text.npos) return false;
    at = found + part.size();
  }
  return true;
}

TEST_CASE("a panic says why first, then version, processor, protection, and what the log still held") {
  World world;
  kernel::log("not printed yet");
  CHECK(panic_text("no more") ==
        "\nKERNEL PANIC: no more\n"
        "Bulkhead " + std::string{kernel::kVersion} + " on host\n"
        "processor:\n  simulated\n"
        "protection in force:\n  as at boot\n"
        "log that had not been printed:\nnot printed yet\n"
        "end of the panic report; the board is halted\n");
}

TEST_CASE("a panic shows every process, also one that is dead") {
  World world;
  Process& app = world.start();
  (void)world.start(application("other"));
  kernel::fault_process(app, {.kind = kernel::ports::FaultKind::Other});
  (void)world.log();
  CHECK(in_order(panic_text("no more"), {"nothing in the log that had not been printed\n", "app: Faulted, process 1, restarts 0\n",
                                          "  last system call: none\n", "kernel's record", "  flash 0x", "  stack pointer 0x", "  pc 0x", "  as planned\n",
                                          "other: Running, process 2, restarts 0\n", "  as planned\n", "end of the panic report"}));
}

TEST_CASE("a panic needs no client of the log and drains all of it, however full it is") {
  World world;
  const std::string line(98, 'x');
  for (u32 i = 0; i < kernel::kLogBytes / 100; ++i) kernel::log(line);
  const std::string text = panic_text("no more");
  CHECK(static_cast<usize>(std::ranges::count(text, 'x')) == line.size() * (kernel::kLogBytes / 100));
}

TEST_CASE("a report that the log had not finished is not printed twice") {
  World world;
  kernel::fault_process(world.start(application(kReported)), {.kind = kernel::ports::FaultKind::Other});
  const std::string text = panic_text("no more");
  CHECK(text.find("told: Faulted") == text.rfind("told: Faulted"));
  CHECK(text.contains("told: fault: "));
}

TEST_CASE("a panic in the report prints its own line and halts") {
  World world;
  (void)world.start();
  machine().on_panic_text = [&, done = false](std::string_view text) mutable {
    if (text.starts_with("protection") && !std::exchange(done, true)) kernel::panic("again");
  };
  CHECK(panic_text("no more").ends_with("processor:\n  simulated\nprotection in force:\nKERNEL PANIC in the report of the panic: again\n"));
}

TEST_CASE("a fault whose policy is a panic shows the process as it fell") {
  World world;
  Process& app = world.start(application(kPanics));
  (void)kernel::schedule();
  CHECK_THROWS_AS(kernel_fault({.kind = kernel::ports::FaultKind::WriteAccess, .address_valid = true, .address = 0}), Halted);
  CHECK(in_order(machine().panic_text, {"KERNEL PANIC: vital: fault: wrote 0x00000000 (a device or no memory)", "vital: Running, process 1"}));
  CHECK_FALSE(machine().panic_text.contains("some are older"));
  CHECK(app.alive());
}
}  // namespace
