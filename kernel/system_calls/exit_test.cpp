// kernel/system_calls/exit_test.cpp - the end of a process and its next life; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ProcessState;

constexpr auto kExit = SystemCallClass::Exit;

TEST_CASE("terminate ends the caller, keeps its code and drops its grants and upcalls") {
  World world;
  Process& app = world.start();
  (void)call(app, SystemCallClass::Subscribe, {kShared, 0, some_function(app), 0});
  CHECK(app.deliver({.id = {kSharedSlot.index, 0}, .kind = kernel::UpcallKind::Callable}));
  CHECK(call(app, kExit, {0, 42, 0, 0}).outcome == Outcome::Reschedule);
  CHECK(app.state() == ProcessState::Terminated);
  CHECK(app.completion_code() == 42);
  CHECK(app.pending_upcalls() == 0);
  CHECK_FALSE(app.grant(kSharedSlot).allocated());
  CHECK(app.deliver({.id = {kSharedSlot.index, 0}}).error() == ErrorCode::NoDevice);
}

TEST_CASE("restart begins a life of its own id with registers, memory and grants as at first") {
  World world;
  Process& app = world.start();
  const kernel::ProcessId first = app.id();
  const kernel::ports::UserContext at_first = app.context();
  const core::Address first_break = app.memory().app_break(), kernel_break = app.memory().kernel_break();
  write(grow(app, 64) - 32, "secret of the first life");
  (void)call(app, SystemCallClass::ReadWriteAllow, {kShared, 0, first_break, 64});
  CHECK(call(app, kExit, {1, 0, 0, 0}).outcome == Outcome::Reschedule);
  CHECK(app.state() == ProcessState::Running);
  CHECK(app.id() != first);
  CHECK_FALSE(kernel::processes.find(first));
  CHECK(app.context().r == at_first.r);
  CHECK(app.context().pc == at_first.pc);
  CHECK(app.context().sp == at_first.sp);
  CHECK(app.memory().app_break() == first_break);
  CHECK(app.memory().kernel_break() == kernel_break);
  CHECK_FALSE(app.grant(kSharedSlot).allocated());
  CHECK(app.statistics().restarts == 1);
  CHECK(all_bytes_are(app.memory().accessible(), 0));
  CHECK(app.memory().set_break(first_break));  // the mark of shared buffers is forgotten
}

TEST_CASE("another variant returns: not supported") {
  World world;
  Process& app = world.start();
  for (const u32 variant : {2u, 256u, ~0u}) {
    const Registers before{variant, 1, 2, 3};
    const Answer answer = call(app, kExit, before);
    CHECK(answer.outcome == Outcome::Resume);
    CHECK(answer.r == failure(ErrorCode::NoSupport, before));
    CHECK(app.ready());
  }
}
}  // namespace
