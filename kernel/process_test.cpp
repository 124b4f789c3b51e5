// kernel/process_test.cpp - how a process begins, and where an upcall goes in each of its states; host only.
#include "kernel/process.hpp"

#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ProcessState;
using kernel::UpcallKind;

constexpr kernel::UpcallId kId{.slot = kSharedSlot.index, .number = 0};

TEST_CASE("the first instruction finds the layout in its four registers and everything else zero") {
  World world;
  Process& app = world.start(TbfBuilder{}.program(0x28, 2048, 16).kernel_version());
  const auto& layout = app.memory().layout();
  const u32 header_bytes = 16 + 24 + 8;
  CHECK(app.app_start() == layout.flash.start + header_bytes + 16);
  CHECK(app.context().r == Registers{app.app_start(), layout.block.start, layout.block.size(), app.memory().app_break()});
  CHECK(app.context().pc == layout.flash.start + header_bytes + 0x28);
  CHECK(app.context().lr == 0);
  CHECK(app.memory().app_break() == layout.block.start + kernel::ports::kInitialAppBytes);
  CHECK(app.state() == ProcessState::Running);
  CHECK_FALSE(app.completion_code());
}

TEST_CASE("upcalls of a running process wait until it yields") {
  World world;
  Process& app = world.start();
  const auto before = app.context().r;
  CHECK(app.deliver({.id = kId, .kind = UpcallKind::Callable}));
  CHECK(app.context().r == before);
  CHECK(app.pending_upcalls() == 1);
}

TEST_CASE("nothing is delivered to a process that is dead") {
  for (const auto event : {kernel::ProcessEvent::Fault, kernel::ProcessEvent::Terminate}) {
    World world;
    Process& app = world.start();
    CHECK(app.deliver({.id = kId, .kind = UpcallKind::Callable}));
    app.end(event, 3);
    CHECK(app.deliver({.id = kId, .kind = UpcallKind::Callable}).error() == ErrorCode::NoDevice);
    CHECK(app.pending_upcalls() == 0);
    CHECK_FALSE(app.ready());
    CHECK_FALSE(app.alive());
  }
}

TEST_CASE("a process that yields in an upcall runs the next one from there") {
  World world;
  Process& app = world.start();
  (void)call(app, SystemCallClass::Subscribe, {kShared, 0, some_function(app), 0});
  CHECK(app.deliver({.id = kId, .kind = UpcallKind::Callable, .arguments = {1, 0, 0}}));
  CHECK(app.deliver({.id = kId, .kind = UpcallKind::Callable, .arguments = {2, 0, 0}}));
  (void)call(app, SystemCallClass::Yield, {1, 0, 0, 0});
  app.context().pc = some_function(app) + 8;
  (void)call(app, SystemCallClass::Yield, {1, 0, 0, 0});
  CHECK(app.context().r[0] == 2);
  CHECK(app.context().lr == some_function(app) + 8);
}

TEST_CASE("an upcall runs with the data of the subscription at the time it runs, in order of arrival") {
  World world;
  Process& app = world.start();
  (void)call(app, SystemCallClass::Subscribe, {kShared, 0, some_function(app), 0xAA});
  for (u32 i = 0; i < 3; ++i) CHECK(app.deliver({.id = kId, .kind = UpcallKind::Callable, .arguments = {i, 0, 0}}));
  for (u32 i = 0; i < 3; ++i) {
    (void)call(app, SystemCallClass::Yield, {1, 0, 0, 0});
    CHECK(app.context().r == Registers{i, 0, 0, 0xAA});
  }
}

TEST_CASE("a stack is the kernel's to write only as a whole frame below the break") {
  World world;
  Process& app = world.start();
  const core::Address top = app.memory().app_break();
  for (const auto [sp, accessible] : {std::pair{top - 32, true}, {top - 28, false}, {top, false}, {top - 30, false}, {0u, false}, {0xFFFF'FFFCu, false},
                                      {kKernelRam.start, false}, {app.memory().layout().record, false}}) {
    app.context().sp = sp;
    CHECK(app.frame_accessible() == accessible);
  }
}
}  // namespace
