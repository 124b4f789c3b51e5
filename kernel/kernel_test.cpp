// kernel/kernel_test.cpp - the loop: who runs, what is served before, and when the registers are stored; host only.
#include "kernel/kernel.hpp"

#include "kernel/board.hpp"
#include "kernel/deferred_call.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ports::Change;

Process* process_of(const Change change) {
  for (Process& process : kernel::processes)
    if (change && change->load == process.context()) return &process;
  return nullptr;
}
bool saves_for(const Change change, Process& process) { return change && change->save == process.context(); }
void make_wait(Process& process) {
  (void)call(process, SystemCallClass::Yield, {2, kAbsent, 0, 0});
  kernel::note_ready(process);
}

struct Two : World {
  Process& first = start(application("first"));
  Process& second = start(application("second"));
};

TEST_CASE("the first process to run is loaded; the registers of nobody go to a scratch area") {
  Two world;
  const Change change = kernel::schedule();
  CHECK(process_of(change) == &world.first);
  REQUIRE(change);
  CHECK(change->save);
  CHECK_FALSE(saves_for(change, world.first));
  CHECK_FALSE(saves_for(change, world.second));
  CHECK(machine().plans.back() == world.first.memory().plan());
  CHECK(machine().slices == std::vector<u32>{kernel::RoundRobin::kSliceMicroseconds});
}

TEST_CASE("whoever runs goes on: nothing is loaded and no timer touched") {
  Two world;
  (void)kernel::schedule();
  CHECK_FALSE(kernel::schedule());
  CHECK(machine().plans.size() == 1);
  CHECK(machine().slices.size() == 1);
}

TEST_CASE("the end of a slice gives the processor to the other process and back") {
  Two world;
  (void)kernel::schedule();
  for (Process* expected : {&world.second, &world.first, &world.second}) {
    Process& before = *kernel::running_process();
    kernel::time_slice_expired();
    const Change change = kernel::schedule();
    CHECK(process_of(change) == expected);
    CHECK(saves_for(change, before));
    CHECK(machine().plans.back() == expected->memory().plan());
  }
  CHECK(machine().slices.size() == 4);
}

TEST_CASE("slices that ran out are counted for the process that had them") {
  Two world;
  kernel::time_slice_expired();  // nobody has run yet
  (void)kernel::schedule();
  kernel::time_slice_expired();
  (void)kernel::schedule();
  CHECK(world.first.statistics().slice_expirations == 1);
  CHECK(world.second.statistics().slice_expirations == 0);
}

TEST_CASE("a process alone begins a new slice without being loaded again") {
  World world;
  (void)world.start();
  (void)kernel::schedule();
  kernel::time_slice_expired();
  CHECK_FALSE(kernel::schedule());
  CHECK(machine().slices.size() == 2);
  CHECK_FALSE(kernel::schedule());
  CHECK(machine().slices.size() == 2);
}

TEST_CASE("a process that waits gives way, and its registers are stored") {
  Two world;
  (void)kernel::schedule();
  make_wait(world.first);
  const Change change = kernel::schedule();
  CHECK(process_of(change) == &world.second);
  CHECK(saves_for(change, world.first));
}

TEST_CASE("the registers of a life that is over are not stored, also when the next life runs at once") {
  World world;
  Process& app = world.start();
  (void)kernel::schedule();
  kernel::restart_process(app, std::nullopt);
  const Change change = kernel::schedule();
  CHECK(process_of(change) == &app);
  CHECK_FALSE(saves_for(change, app));
}

TEST_CASE("the end of another process leaves the running one alone") {
  Two world;
  (void)kernel::schedule();
  kernel::end_process(world.second, kernel::ProcessEvent::Terminate, std::nullopt);
  CHECK_FALSE(kernel::schedule());
  kernel::restart_process(world.second, std::nullopt);
  CHECK_FALSE(kernel::schedule());
  kernel::time_slice_expired();
  CHECK(saves_for(kernel::schedule(), world.first));
}

TEST_CASE("bottom halves come before deferred calls, and both before a process; each line is finished after its own") {
  World world;
  (void)world.start();
  std::string order;
  handler(kFirstLine).on_interrupt = [&] { order += machine().finished.empty() ? "1" : "?"; };
  handler(kSecondLine).on_interrupt = [&] { order += machine().finished == std::vector<u16>{kFirstLine} ? "2" : "?"; };
  deferred(0).on_call = [&] { order += "a"; };
  deferred(1).on_call = [&] { order += "b"; };
  kernel::DeferredCall{1}.raise();
  kernel::DeferredCall{0}.raise();
  machine().interrupt(kFirstLine);
  machine().interrupt(kSecondLine);
  (void)kernel::schedule();
  CHECK(order == "12ab");
  CHECK(machine().finished == std::vector<u16>{kFirstLine, kSecondLine});
}

TEST_CASE("an interrupt that a deferred call lets in is served before the next deferred call") {
  World world;
  (void)world.start();
  std::string order;
  handler(kFirstLine).on_interrupt = [&] { order += "1"; };
  deferred(0).on_call = [&] { order += "a"; machine().interrupt(kFirstLine); };
  deferred(1).on_call = [&] { order += "b"; };
  kernel::DeferredCall{0}.raise();
  kernel::DeferredCall{1}.raise();
  (void)kernel::schedule();
  CHECK(order == "a1b");
}

TEST_CASE("a line without a handler is finished, and handlers run with interrupts taken") {
  World world;
  (void)world.start();
  u32 windows = 0;
  handler(kFirstLine).on_interrupt = [&] { windows = machine().windows; };
  machine().interrupt(99);
  machine().interrupt(kFirstLine);
  (void)kernel::schedule();
  CHECK(machine().finished == std::vector<u16>{99, kFirstLine});
  CHECK(windows == 1);
  CHECK(machine().windows == 0);
}

TEST_CASE("with nobody ready the kernel sleeps, without a slice, until something makes one ready") {
  Two world;
  (void)kernel::schedule();
  make_wait(world.first);
  SharedGrant grant{kSharedSlot};
  (void)call(world.second, SystemCallClass::Subscribe, {kShared, 0, some_function(world.second), 0});
  (void)call(world.second, SystemCallClass::Yield, {1, 0, 0, 0});
  kernel::note_ready(world.second);
  handler(kFirstLine).on_interrupt = [&] {
    (void)grant.enter(world.second.id(), [](SharedState&, kernel::GrantAccess& access) { (void)access.schedule(0, 1, 2, 3); });
  };
  machine().while_asleep = {[] {}, [] { machine().interrupt(kFirstLine); }};
  const Change change = kernel::schedule();
  CHECK(process_of(change) == &world.second);
  CHECK(machine().sleeps == 2);
  CHECK(machine().slice_stops == 2);
}

TEST_CASE("a process that was the last to run and is woken alone goes on with a new slice") {
  World world;
  Process& app = world.start();
  (void)kernel::schedule();
  SharedGrant grant{kSharedSlot};
  (void)call(app, SystemCallClass::Yield, {2, kShared, 0, 0});
  kernel::note_ready(app);
  machine().while_asleep = {[&] {
    (void)grant.enter(app.id(), [](SharedState&, kernel::GrantAccess& access) { (void)access.schedule(0, 1, 2, 3); });
  }};
  CHECK_FALSE(kernel::schedule());
  CHECK(app.context().r == Registers{1, 2, 3, 0});
  CHECK(machine().slices.size() == 2);
}

TEST_CASE("work that raises itself again and again does not keep processes from running") {
  World world;
  Process& app = world.start();
  u32 steps = 0;
  deferred(0).on_call = [&] {
    ++steps;
    kernel::DeferredCall{0}.raise();
  };
  kernel::DeferredCall{0}.raise();
  CHECK(process_of(kernel::schedule()) == &app);
  CHECK(steps > 0);
  const u32 before = steps;
  CHECK_FALSE(kernel::schedule());
  CHECK(steps > before);
}

TEST_CASE("such work goes on without a pause while nobody wants the processor") {
  World world;
  u32 steps = 0;
  deferred(0).on_call = [&] {
    if (++steps < 1000) kernel::DeferredCall{0}.raise();
  };
  kernel::DeferredCall{0}.raise();
  CHECK_THROWS_AS((void)kernel::schedule(), Asleep);
  CHECK(steps == 1000);
}

TEST_CASE("with no process at all the kernel sleeps for ever") {
  World world;
  CHECK_THROWS_AS((void)kernel::schedule(), Asleep);
}
TEST_CASE("a process that begins anew has what is left of its slice, not a new one: others have their turn") {
  World world;
  Process& restless = world.start();
  Process& other = world.start();
  REQUIRE(process_of(kernel::schedule()) == &restless);
  REQUIRE(machine().slices.size() == 1);
  for (u32 life = 0; life < 3; ++life) {
    const Change change = trap(restless, static_cast<u32>(SystemCallClass::Exit), {1, 0, 0, 0});
    REQUIRE(process_of(change) == &restless);
    CHECK_FALSE(saves_for(change, restless));
  }
  CHECK(machine().slices.size() == 1);
  kernel::time_slice_expired();
  CHECK(process_of(kernel::schedule()) == &other);
  CHECK(machine().slices.size() == 2);
}
}  // namespace
