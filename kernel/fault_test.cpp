// kernel/fault_test.cpp - what is said of a fault, and what becomes of the process; host only.
#include "core/line.hpp"
#include "kernel/reports/size_text.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ProcessState;
using kernel::ports::FaultKind;

/// The line of a fault of "app" that touched `address`.
std::string line_for(World& world, Process& app, core::Address address, FaultKind kind = FaultKind::WriteAccess) {
  app.context().pc = 0x2000'0040;
  kernel::fault_process(app, {.kind = kind, .address_valid = true, .address = address});
  return world.log();
}
std::string said(std::string_view place) { return "app: fault: wrote " + std::string{place} + ", pc 0x20000040; stopped\n"; }

TEST_CASE("a fault names the process, what it did, where, and from where") {
  struct Case { core::Address address; std::string_view text; };
  for (const auto& [address, text] : {Case{kKernelRam.start, "0x10000000 (kernel RAM)"}, {kKernelText.end - 1, "0x0803ffff (kernel text)"},
                                      {kAppFlash.start, "0x20000000 (its own flash)"}, {kAppFlash.end - 1, "0x20007fff (application flash)"},
                                      {kAppRam.end - 1, "0x3000ffff (application RAM)"}, {0x4000'0000, "0x40000000 (a device or no memory)"},
                                      {0, "0x00000000 (a device or no memory)"}, {~0u, "0xffffffff (a device or no memory)"}}) {
    World world;
    Process& app = world.start();
    CHECK(line_for(world, app, address) == said(text));
    CHECK(app.state() == ProcessState::Faulted);
    CHECK_FALSE(app.completion_code());
  }
}

TEST_CASE("a fault tells the process's own memory from the kernel's part of its block and from its neighbour's") {
  World world;
  Process& app = world.start();
  Process& neighbour = world.start(application("next"));
  const auto at = [](core::Address address, std::string_view place) {
    return said(std::string{core::Line<>{}.address(address).text(" (").text(place).text(")").view()});
  };
  const auto above = [&](core::Address address, std::string_view place) {
    core::Line<> text;
    kernel::reports::put_size(text.text(place).text(", "), address - app.memory().app_break() + 1);
    return at(address, text.text(" above this application's memory").view());
  };
  const core::Address own = app.memory().layout().block.start, record = app.memory().layout().record;
  const core::Address other_ram = neighbour.memory().layout().block.start, other_flash = neighbour.memory().layout().flash.start;
  CHECK(line_for(world, app, own) == at(own, "its own memory"));
  CHECK(line_for(world, app, record) == above(record, "the kernel's part of its own block"));
  CHECK(line_for(world, app, other_ram) == above(other_ram, "memory of next"));
  CHECK(line_for(world, app, other_flash) == at(other_flash, "memory of next"));
}

TEST_CASE("an address near the process's memory is told with its distance, one far away is not") {
  World world;
  Process& app = world.start();
  const core::AddressRange own = app.memory().accessible();
  const auto line = [&](core::Address address) {
    kernel::restart_process(app, std::nullopt);
    return line_for(world, app, address);
  };
  CHECK(line(own.end).contains(" (behind the break in its own block, 1 B above this application's memory), pc "));
  CHECK(line(own.end + 3).contains(" (behind the break in its own block, 4 B above this application's memory), pc "));
  CHECK(line(own.start + 1).contains(" (its own memory), pc "));
  CHECK(line(app.memory().layout().flash.start).contains(" (its own flash), pc "));
  CHECK(line(own.start - 1).contains(", 1 B below this application's memory), pc "));
  CHECK(line(own.start - 16 * 1024).contains(", 16.0 KiB below this application's memory), pc "));
  CHECK_FALSE(line(own.start - 16 * 1024 - 1).contains("this application's memory"));
}

TEST_CASE("the longest line of a fault is not cut") {
  World world;
  Process& app = world.start(application(std::string(60, 'n')));
  const core::Address record = app.memory().layout().record;
  kernel::fault_process(app, {.kind = FaultKind::BadStack, .address_valid = true, .address = record});
  const std::string log = world.log();
  CHECK(log.starts_with(std::string(40, 'n') + ": fault: made a system call with its stack outside its memory at 0x"));
  CHECK(log.ends_with("; stopped\n"));
}

TEST_CASE("each kind of fault is put in words") {
  struct Case { FaultKind kind; std::string_view words; };
  for (const auto& [kind, words] : {Case{FaultKind::ReadAccess, "read"}, {FaultKind::ReadOrWriteAccess, "touched"}, {FaultKind::ExecuteAccess, "executed"},
                                    {FaultKind::IllegalInstruction, "illegal instruction"}, {FaultKind::Misaligned, "misaligned access to"},
                                    {FaultKind::StackOverflow, "stack left its memory at"},
                                    {FaultKind::BadSystemCall, "made a system call that does not exist"}, {FaultKind::Other, "fault without a known cause"},
                                    {FaultKind::BadStack, "made a system call with its stack outside its memory at"}}) {
    World world;
    CHECK(line_for(world, world.start(), 0, kind).starts_with("app: fault: " + std::string{words} + " 0x00000000"));
  }
}

TEST_CASE("what is not known is not said: no address, no pc when the frame cannot be read") {
  World world;
  Process& app = world.start();
  app.context().sp = 0;
  kernel::fault_process(app, {.kind = FaultKind::IllegalInstruction});
  CHECK(world.log() == "app: fault: illegal instruction; stopped\n");
}

TEST_CASE("a name cannot forge a line of the report") {
  World world;
  Process& app = world.start(application("a\r\n\x1b"));
  kernel::fault_process(app, {.kind = FaultKind::Other});
  CHECK(world.log().starts_with("a???: fault: "));
}

TEST_CASE("a process with restarts left begins anew, and is stopped when they are used up") {
  World world;
  Process& app = world.start(application(kRestartedTwice));
  const auto first = app.id();
  app.context().sp = 0;
  kernel::fault_process(app, {.kind = FaultKind::Other});
  CHECK(world.log() == "twice: fault: fault without a known cause; stopped, restart 1 at once\n");
  CHECK(app.ready());
  CHECK(app.id() != first);
  kernel::fault_process(app, {.kind = FaultKind::Other});
  CHECK(world.log().ends_with("; stopped, restart 2 at once\n"));
  kernel::fault_process(app, {.kind = FaultKind::Other});
  CHECK(world.log().ends_with("; stopped\n"));
  CHECK(app.state() == ProcessState::Faulted);
}

TEST_CASE("a faulted process takes its upcalls and grants with it and leaves the others alone") {
  World world;
  Process& app = world.start();
  Process& other = world.start(application("other"));
  for (Process* process : {&app, &other}) (void)call(*process, SystemCallClass::Subscribe, {kShared, 0, 0, 0});
  CHECK(app.deliver({.id = {kSharedSlot.index, 0}}));
  kernel::fault_process(app, {.kind = FaultKind::Other});
  CHECK(app.pending_upcalls() == 0);
  CHECK_FALSE(app.grant(kSharedSlot).allocated());
  CHECK(other.grant(kSharedSlot).allocated());
  CHECK(other.ready());
  CHECK(kernel::scheduler.next(kernel::Slice::Running, 0) == 1);
}
}  // namespace
