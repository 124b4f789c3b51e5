// kernel/gate_test.cpp - activations that end otherwise than by returning, and what is left of their capsules.
#include "kernel/gate.hpp"

#include "core/undivided.hpp"
#include "kernel/containment.hpp"
#include "tests/host_port/world.hpp"

extern "C" [[noreturn]] void bulkhead_check_failed() noexcept;

namespace {
using namespace host;

struct Contained : World {
  Contained() {
    kernel::forget_capsules();
    fragile().value = CapsuleObject::kInitial;
    machine().period_over = true;
  }
  ~Contained() { kernel::forget_capsules(); }
};

bool fail_once() {
  return kernel::through_gate(kFragile, [] { bulkhead_check_failed(); });
}
/// What the trap code does when the board's tick interrupts the kernel.
void tick() {
  if (kernel_tick(0x1234)) kernel_land();
}

TEST_CASE("an activation that returns has passed, and nobody can be abandoned behind it") {
  Contained world;
  u32 seen = 0;
  CHECK(kernel::through_gate(kFragile, [&] { seen = kernel_activation.who.load(); }));
  CHECK(seen == kFragile.number);
  CHECK(kernel_activation.who.load() == 0);
}

TEST_CASE("a failed check ends its activation alone, and the capsule begins anew from its initial state") {
  Contained world;
  fragile().value = 99;
  CHECK_FALSE(fail_once());
  CHECK(fragile().value == CapsuleObject::kInitial);
  CHECK(world.log().contains("capsule fragile begins anew: a check failed"));
  CHECK(kernel::through_gate(kFragile, [] {}));
}

TEST_CASE("a capsule that fails more often than it may begin anew is stopped, and its driver answers FAIL") {
  Contained world;
  for (u32 i = 0; i < 3; ++i) CHECK_FALSE(fail_once());
  CHECK(world.log().contains("capsule fragile is stopped, its drivers answer FAIL: a check failed, at 0x00000000"));
  CHECK(kernel::is_stopped(kFragile));
  CHECK_FALSE(kernel::through_gate(kFragile, [] { FAIL("a stopped capsule executes"); }));
  CHECK(kernel::refusal_of(kFragile) == ErrorCode::Fail);
  Process& app = world.start();
  CHECK(call(app, SystemCallClass::Command, {kShared, 1, 0, 0}).r == failure(ErrorCode::Fail, {kShared, 1, 0, 0}));
}

TEST_CASE("the second tick ends an activation, the first does not") {
  Contained world;
  u32 reached = 0;
  CHECK(kernel::through_gate(kFragile, [&] { tick(); reached = 1; }));
  CHECK(reached == 1);
  CHECK_FALSE(kernel::through_gate(kFragile, [&] { tick(); reached = 2; tick(); reached = 3; }));
  CHECK(reached == 2);
  CHECK(world.log().contains("it did not end in time, at 0x00001234"));
}

TEST_CASE("ticks of different activations are not added up") {
  Contained world;
  for (u32 i = 0; i < 5; ++i) CHECK(kernel::through_gate(kFragile, [] { tick(); }));
}

TEST_CASE("an interrupt before the period is over is no tick") {
  Contained world;
  machine().period_over = false;
  CHECK(kernel::through_gate(kFragile, [] { tick(); tick(); tick(); }));
}

TEST_CASE("nobody's tick ends the kernel itself") {
  Contained world;
  CHECK_FALSE(kernel_tick(1));
  CHECK_FALSE(kernel_tick(1));
}

TEST_CASE("a section is finished before the activation ends") {
  Contained world;
  u32 reached = 0;
  CHECK_FALSE(kernel::through_gate(kFragile, [&] {
    {
      const core::Undivided outer;
      const core::Undivided inner;
      tick();
      tick();
      reached = 1;
    }
    reached = 2;
  }));
  CHECK(reached == 1);
  CHECK(kernel::through_gate(kFragile, [] { const core::Undivided whole; }));  // nothing of the end is left over
}

TEST_CASE("of two activations within each other the one that executes fails") {
  Contained world;
  u32 reached = 0;
  CHECK(kernel::through_gate(kFragile, [&] {
    CHECK_FALSE(kernel::through_gate(kBrittle, [] { bulkhead_check_failed(); }));
    reached = kernel_activation.who.load();
  }));
  CHECK(reached == kFragile.number);
  CHECK(kernel::is_stopped(kBrittle));
  CHECK_FALSE(kernel::is_stopped(kFragile));
}

TEST_CASE("what happened to an inner activation is not held against the outer one") {
  Contained world;
  CHECK(kernel::through_gate(kFragile, [] {
    (void)kernel::through_gate(kBrittle, [] { tick(); });
    tick();
  }));
}

TEST_CASE("what a capsule had borrowed is home when it begins anew") {
  Contained world;
  std::array<u8, 8> memory{};
  core::Lender<u8> lender{memory};
  fragile().borrowed = lender.lend(8);
  CHECK_FALSE(lender.home());
  CHECK_FALSE(fail_once());
  CHECK(lender.home());
  CHECK_FALSE(fragile().borrowed);
}

TEST_CASE("a capsule waits for a buffer that a device has, and answers BUSY meanwhile") {
  Contained world;
  core::Lease<u8> device = fragile().own.lend(4);
  CHECK_FALSE(fail_once());
  CHECK(kernel::is_stopped(kFragile));
  CHECK(world.log().contains("its drivers answer BUSY until its buffers are back: "));
  Process& app = world.start();
  CHECK(call(app, SystemCallClass::Command, {kShared, 1, 0, 0}).r == failure(ErrorCode::Busy, {kShared, 1, 0, 0}));
  core::Lender<u8>::send_home(std::move(device));
  CHECK(kernel::through_gate(kFragile, [] {}));
  CHECK(fragile().value == CapsuleObject::kInitial);
}

TEST_CASE("a capsule that waits for answers of the one that fails begins anew as well, at no expense of its own") {
  Contained world;
  for (u32 i = 0; i < 3; ++i) {
    fragile().value = 99;
    CHECK_FALSE(kernel::through_gate(kService, [] { bulkhead_check_failed(); }));
    CHECK(fragile().value == CapsuleObject::kInitial);
  }
  CHECK(world.log().contains("capsule fragile begins anew: it waited for the one that failed"));
  CHECK_FALSE(fail_once());
  CHECK(world.log().contains("capsule fragile begins anew: a check failed"));
}

TEST_CASE("what is taken along in the middle of its own activation goes on, and begins anew when its buffers are back") {
  Contained world;
  core::Lease<u8> device = fragile().own.lend(4);
  u32 reached = 0;
  CHECK(kernel::through_gate(kFragile, [&] {
    fragile().value = 99;
    CHECK_FALSE(kernel::through_gate(kService, [] { bulkhead_check_failed(); }));
    reached = fragile().value;
  }));
  CHECK(reached == 99);
  CHECK(kernel::refusal_of(kFragile) == ErrorCode::Busy);
  core::Lender<u8>::send_home(std::move(device));
  CHECK(kernel::through_gate(kFragile, [] {}));
  CHECK(fragile().value == CapsuleObject::kInitial);
}

TEST_CASE("the system call in which a capsule fails is answered, and its caller goes on") {
  Contained world;
  Process& app = world.start();
  (void)kernel::schedule();
  driver(kShared).on_command = [](auto...) -> kernel::CommandReturn { bulkhead_check_failed(); };
  (void)trap(app, 2, {kShared, 1, 2, 3});
  CHECK(app.alive());
  CHECK(app.context().r == failure(ErrorCode::Fail, {kShared, 1, 2, 3}));
  driver(kShared).on_command = [](auto...) { return kernel::CommandReturn::success(); };
  (void)trap(app, 2, {kShared, 1, 2, 3});
  CHECK(app.context().r[0] == 128);
}

TEST_CASE("what a capsule kept in a process is as at first, and can be entered again") {
  Contained world;
  Process& app = world.start();
  SharedGrant grant{kSharedSlot};
  CHECK_FALSE(kernel::through_gate(kFragile, [&] {
    (void)grant.enter(app.id(), [](SharedState& state, kernel::GrantAccess&) {
      state.first = 5;
      bulkhead_check_failed();
    });
  }));
  const auto found = grant.enter(app.id(), [](SharedState& state, kernel::GrantAccess&) { return state.first; });
  REQUIRE(found);
  CHECK(*found == 0);
}

}  // namespace
