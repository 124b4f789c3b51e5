// kernel/trap_entry_test.cpp - the kernel as the architecture's trap code sees it; host only.
#include "kernel/ports/trap.hpp"

#include "kernel/deferred_call.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ProcessState;

struct Running : World {
  Process& app = start();
  Process& other = start(application("other"));
  Running() { (void)kernel::schedule(); }
};

TEST_CASE("a system call that answers resumes its caller and is counted") {
  Running world;
  CHECK_FALSE(trap(world.app, 5, {2, 0, 0, 0}));
  CHECK(world.app.context().r == Registers{129, world.app.memory().layout().block.start, 0, 0});
  CHECK(world.app.statistics().system_calls == 1);
  CHECK(world.other.statistics().system_calls == 0);
}

TEST_CASE("work that came up during the call is done before the caller goes on") {
  Running world;
  u32 done = 0;
  deferred(0).on_call = [&] { done |= 1; };
  handler(kFirstLine).on_interrupt = [&] { done |= 2; };
  driver(kNoGrant).on_command = [](auto...) { return kernel::DeferredCall{0}.raise(), kernel::CommandReturn::success(); };
  CHECK_FALSE(trap(world.app, 2, {kNoGrant, 0, 0, 0}));
  CHECK(done == 1);
  driver(kNoGrant).on_command = [](auto...) { return machine().interrupt(kFirstLine), kernel::CommandReturn::success(); };
  CHECK_FALSE(trap(world.app, 2, {kNoGrant, 0, 0, 0}));
  CHECK(done == 3);
}

TEST_CASE("a call that waits or exits hands the processor on") {
  Running world;
  const auto change = trap(world.app, 0, {1, 0, 0, 0});
  REQUIRE(change);
  CHECK(change->load == world.other.context());
  CHECK(change->save == world.app.context());
  CHECK_THROWS_AS(trap(world.other, 6, {0, 0, 0, 0}), Asleep);
  CHECK(world.other.state() == ProcessState::Terminated);
}

TEST_CASE("a class or a yield that does not exist is a fault, not an answer") {
  for (const auto& [call_class, variant] : {std::pair{0xBDu, 0u}, {0u, 3u}}) {
    Running world;
    const auto change = trap(world.app, call_class, {variant, 0, 0, 0});
    REQUIRE(change);
    CHECK(change->load == world.other.context());
    CHECK(change->save != world.app.context());
    CHECK(world.app.state() == ProcessState::Faulted);
    CHECK(world.log().starts_with("app: fault: made a system call that does not exist, pc "));
  }
}

TEST_CASE("a call with its stack outside its memory is not even looked at") {
  Running world;
  bool called = false;
  driver(kNoGrant).on_command = [&](auto...) { return called = true, kernel::CommandReturn::success(); };
  world.app.context().sp = kKernelRam.start;
  CHECK(trap(world.app, 2, {kNoGrant, 0, 0, 0}));
  CHECK_FALSE(called);
  CHECK(world.log() == "app: fault: made a system call with its stack outside its memory at 0x10000000 (kernel RAM); stopped\n");
}

TEST_CASE("a break that strands the caller's stack is the caller's fault") {
  Running world;
  CHECK(trap(world.app, 5, {0, world.app.memory().layout().block.start, 0, 0}));
  CHECK(world.app.state() == ProcessState::Faulted);
  CHECK(world.log().starts_with("app: fault: made a system call with its stack outside its memory at "));
}

TEST_CASE("an interrupt of a process that lost its stack stops the process") {
  Running world;
  world.app.context().sp = 0;
  CHECK(kernel_interrupt(world.app.context()));
  CHECK(world.app.state() == ProcessState::Faulted);
}

TEST_CASE("an interrupt serves what is pending and resumes whom it interrupted") {
  Running world;
  bool served = false;
  handler(kSecondLine).on_interrupt = [&] { served = true; };
  machine().interrupt(kSecondLine);
  CHECK_FALSE(kernel_interrupt(world.app.context()));
  CHECK(served);
}

TEST_CASE("a hardware fault stops the process that ran and nobody else") {
  Running world;
  const auto change = kernel_fault({.kind = kernel::ports::FaultKind::WriteAccess, .address_valid = true, .address = kKernelRam.start});
  REQUIRE(change);
  CHECK(change->load == world.other.context());
  CHECK(world.app.state() == ProcessState::Faulted);
  CHECK(world.other.ready());
}

TEST_CASE("a fault of the kernel itself prints where and halts") {
  World world;
  CHECK_THROWS_AS(kernel_trap_panic(0x0800'1234, 5, kKernelRam.start), Halted);
  CHECK(machine().panic_text.starts_with("\r\nKERNEL PANIC: the kernel itself faulted at 0x08001234, code 0x00000005\r\n"));
}

TEST_CASE("a fault of the kernel with the stack pointer below the stack is an overflow") {
  World world;
  CHECK_THROWS_AS(kernel_trap_panic(0x0800'1234, 7, kKernelRam.start - 4), Halted);
  CHECK(machine().panic_text.starts_with("\r\nKERNEL PANIC: the kernel stack overflowed at 0x08001234, code 0x00000007\r\n"));
}
}  // namespace
