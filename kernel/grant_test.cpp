// kernel/grant_test.cpp - when grants are taken, who may enter them, and what becomes of them; host only.
#include "kernel/grant.hpp"

#include <vector>

#include "tests/host_port/world.hpp"

namespace {
using namespace host;

struct Granted : World {
  Process& app = start();
  SharedGrant grant{kSharedSlot};
  OtherGrant other{kOtherSlot};
};
constexpr auto kNothing = [](auto&, kernel::GrantAccess&) {};

TEST_CASE("a grant is taken at its first use, once, below the kernel's own bytes") {
  Granted world;
  const core::Address before = world.app.memory().kernel_break();
  CHECK(before == world.app.memory().layout().record);
  CHECK(world.grant.enter(world.app.id(), kNothing));
  const core::Address taken = world.app.memory().kernel_break();
  CHECK(before - taken >= SharedGrant::kShape.bytes());
  CHECK(before - taken < SharedGrant::kShape.bytes() + 8);
  CHECK(taken % 8 == 0);
  CHECK(world.grant.enter(world.app.id(), kNothing));
  CHECK(call(world.app, SystemCallClass::Subscribe, {kShared, 0, 0, 0}).r[0] == 130);
  CHECK(world.app.memory().kernel_break() == taken);
}

TEST_CASE("a new grant is all zero, whatever was in memory there") {
  Granted world;
  CHECK(world.grant.enter(world.app.id(), [](SharedState& state, kernel::GrantAccess& access) {
    CHECK(state.first == 0);
    CHECK(state.second == 0);
    CHECK(access.read_only(0).size() == 0);
    CHECK(access.read_write(1).size() == 0);
  }));
  CHECK(all_bytes_are({world.app.memory().kernel_break(), world.app.memory().layout().record}, 0));
}

TEST_CASE("the state stays between entries and is the process's own") {
  Granted world;
  Process& second = world.start(application("second"));
  CHECK(world.grant.enter(world.app.id(), [](SharedState& state, auto&) { state = {.first = 1, .second = ~u64{0}}; }));
  CHECK(world.grant.enter(second.id(), [](SharedState& state, auto&) { CHECK(state.second == 0); }));
  CHECK(world.grant.enter(world.app.id(), [](SharedState& state, auto&) { CHECK((state.first == 1 && state.second == ~u64{0})); }));
}

TEST_CASE("subscriptions and buffers do not overlap the state") {
  Granted world;
  const core::Address ram = grow(world.app, 64);
  CHECK(world.grant.enter(world.app.id(), [](SharedState& state, auto&) { state = {.first = 0x1111, .second = 0x2222}; }));
  for (u32 number = 0; number < 3; ++number) (void)call(world.app, SystemCallClass::Subscribe, {kShared, number, some_function(world.app), number});
  for (u32 number = 0; number < 2; ++number) {
    (void)call(world.app, SystemCallClass::ReadOnlyAllow, {kShared, number, ram + number, 4 + number});
    (void)call(world.app, SystemCallClass::ReadWriteAllow, {kShared, number, ram + 8 + number, 6 + number});
  }
  CHECK(world.grant.enter(world.app.id(), [](SharedState& state, kernel::GrantAccess& access) {
    CHECK((state.first == 0x1111 && state.second == 0x2222));
    CHECK((access.read_only(0).size() == 4 && access.read_only(1).size() == 5));
    CHECK((access.read_write(0).size() == 6 && access.read_write(1).size() == 7));
    CHECK((access.read_only(2).size() == 0 && access.read_write(2).size() == 0));
  }));
  CHECK(call(world.app, SystemCallClass::Subscribe, {kShared, 2, 0, 0}).r == Registers{130, some_function(world.app), 2, 0});
}

TEST_CASE("a grant that is entered cannot be entered again; another process's and another driver's can") {
  Granted world;
  Process& second = world.start(application("second"));
  CHECK(world.grant.enter(world.app.id(), [&](SharedState&, auto&) {
    CHECK(world.grant.enter(world.app.id(), kNothing).error() == ErrorCode::Fail);
    CHECK(world.grant.enter_existing(world.app.id(), kNothing).error() == ErrorCode::Fail);
    CHECK(world.grant.enter(second.id(), kNothing));
    CHECK(world.other.enter(world.app.id(), kNothing));
    CHECK(world.grant.enter(world.app.id(), kNothing).error() == ErrorCode::Fail);
  }));
  CHECK(world.grant.enter(world.app.id(), kNothing));
}

TEST_CASE("an id whose life is over finds nothing, also when a new life goes on in its place") {
  Granted world;
  const kernel::ProcessId first = world.app.id();
  kernel::restart_process(world.app, std::nullopt);
  CHECK(world.grant.enter(first, kNothing).error() == ErrorCode::Invalid);
  CHECK(world.grant.enter(world.app.id(), kNothing));
  CHECK(world.grant.enter({}, kNothing).error() == ErrorCode::Invalid);
  CHECK(world.grant.enter({.life = world.app.id().life, .slot = 3}, kNothing).error() == ErrorCode::Invalid);
}

TEST_CASE("a life that ends inside of its grant leaves nothing allocated and nothing entered to the next") {
  Granted world;
  CHECK(world.grant.enter(world.app.id(), [&](SharedState&, auto&) { kernel::restart_process(world.app, std::nullopt); }));
  CHECK_FALSE(world.app.grant(kSharedSlot).allocated());
  CHECK(world.grant.enter(world.app.id(), kNothing));
  CHECK(world.grant.enter(world.app.id(), kNothing));
}

TEST_CASE("a dead process's grants cannot be entered") {
  for (const auto event : {kernel::ProcessEvent::Fault, kernel::ProcessEvent::Terminate}) {
    Granted world;
    CHECK(world.grant.enter(world.app.id(), kNothing));
    kernel::end_process(world.app, event, std::nullopt);
    CHECK(world.grant.enter(world.app.id(), kNothing).error() == ErrorCode::Fail);
    CHECK(world.grant.enter_existing(world.app.id(), kNothing).error() == ErrorCode::Fail);
  }
}

TEST_CASE("entering what exists allocates nothing") {
  Granted world;
  const core::Address before = world.app.memory().kernel_break();
  CHECK(world.grant.enter_existing(world.app.id(), kNothing).error() == ErrorCode::NoMemory);
  CHECK(world.app.memory().kernel_break() == before);
}

TEST_CASE("a process without room gets no grant, and gets one after it made room") {
  Granted world;
  const core::Address start = world.app.memory().app_break();
  const core::Address full = world.app.memory().kernel_break() & ~core::Address{255};
  CHECK(world.app.memory().set_break(full));
  while (world.app.memory().allocate_grant(4, 4)) {
  }
  CHECK(world.grant.enter(world.app.id(), kNothing).error() == ErrorCode::NoMemory);
  CHECK(world.app.memory().set_break(start));
  CHECK(world.grant.enter(world.app.id(), kNothing));
}

TEST_CASE("a visit to all finds those that used the driver and are alive, round from the slot it is told") {
  Granted world;
  Process& second = world.start(application("second"));
  Process& third = world.start(application("third"));
  Process& fourth = world.start(application("fourth"));
  for (Process* process : {&world.app, &second, &fourth}) CHECK(world.grant.enter(process->id(), kNothing));
  kernel::end_process(second, kernel::ProcessEvent::Terminate, std::nullopt);
  const auto visited = [&](u8 first_slot, usize at_most) {
    std::vector<u8> slots;
    world.grant.each_from(first_slot, [&](SharedState&, kernel::GrantAccess& access) {
      slots.push_back(access.process().slot);
      return slots.size() < at_most;
    });
    return slots;
  };
  CHECK(visited(0, 9) == std::vector<u8>{0, 3});
  CHECK(visited(1, 9) == std::vector<u8>{3, 0});
  CHECK(visited(253, 9) == std::vector<u8>{0, 3});  // nobody is there
  CHECK(visited(0, 1) == std::vector<u8>{0});
  CHECK_FALSE(third.grant(kSharedSlot).allocated());
}

TEST_CASE("an upcall is a record while nobody is subscribed, and one of no number is refused") {
  Granted world;
  const auto schedule = [&](u32 number) {
    return *world.grant.enter(world.app.id(), [&](SharedState&, kernel::GrantAccess& access) { return access.schedule(number, 1, 2, 3); });
  };
  CHECK(schedule(0));
  CHECK_FALSE(world.app.has_callable_upcall());
  (void)call(world.app, SystemCallClass::Subscribe, {kShared, 0, some_function(world.app), 0});
  CHECK(world.app.pending_upcalls() == 0);
  CHECK(schedule(0));
  CHECK(world.app.has_callable_upcall());
  CHECK(schedule(3).error() == ErrorCode::Invalid);
  CHECK(schedule(256).error() == ErrorCode::Invalid);
  CHECK(world.app.pending_upcalls() == 1);
}

TEST_CASE("the tenth upcall is queued, the eleventh is told to the driver and counted") {
  Granted world;
  CHECK(world.grant.enter(world.app.id(), [&](SharedState&, kernel::GrantAccess& access) {
    for (u32 i = 0; i < 10; ++i) CHECK(access.schedule(0, i, 0, 0));
    CHECK(access.schedule(0, 10, 0, 0).error() == ErrorCode::NoMemory);
  }));
  CHECK(world.app.statistics().dropped_upcalls == 1);
}

TEST_CASE("an upcall makes a process ready that waits for it") {
  Granted world;
  (void)call(world.app, SystemCallClass::Subscribe, {kShared, 1, some_function(world.app), 0});
  (void)call(world.app, SystemCallClass::Yield, {1, 0, 0, 0});
  kernel::note_ready(world.app);
  CHECK_FALSE(kernel::scheduler.next(kernel::Slice::Running, 0));
  CHECK(world.grant.enter(world.app.id(), [](SharedState&, kernel::GrantAccess& access) { CHECK(access.schedule(1, 7, 8, 9)); }));
  CHECK(kernel::scheduler.next(kernel::Slice::Running, 0) == 0);
}
}  // namespace
