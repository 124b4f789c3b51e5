// capsules/cycle_count_test.cpp - the count over a counter that the test turns; host only.
#include "capsules/cycle_count.hpp"

#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using kernel::CommandReturn;

struct CyclesFake {
  u64 cycles = 1'000'000'000'000;
  u64 now() { return cycles; }
};

struct CycleWorld : World {
  CyclesFake cycles{};
  capsules::CycleCount<CyclesFake> count{cycles, capsules::CycleCount<CyclesFake>::ProcessGrant{kSlotUnderTest}};
  CommandReturn ask(Process& process, contract::cycle_count::Command command) { return count.command(process.id(), static_cast<u32>(command), 0, 0); }
};
using enum contract::cycle_count::Command;

TEST_CASE_FIXTURE(CycleWorld, "only the cycles between start and stop count") {
  auto& app = start();
  CHECK(ask(app, Count) == CommandReturn::success_u64(0));
  CHECK(ask(app, Start) == CommandReturn::success());
  cycles.cycles += 0x1'0000'0005;
  CHECK(ask(app, Count) == CommandReturn::success_u64(0x1'0000'0005));
  CHECK(ask(app, Start) == CommandReturn::success());  // it runs already: nothing is lost
  CHECK(ask(app, Stop) == CommandReturn::success());
  cycles.cycles += 100;
  CHECK(ask(app, Count) == CommandReturn::success_u64(0x1'0000'0005));
  (void)ask(app, Start);
  cycles.cycles += 1;
  CHECK(ask(app, Count) == CommandReturn::success_u64(0x1'0000'0006));
}

TEST_CASE_FIXTURE(CycleWorld, "a reset begins at 0 and leaves it running or stopped") {
  auto& app = start();
  (void)ask(app, Start);
  cycles.cycles += 7;
  CHECK(ask(app, Reset) == CommandReturn::success());
  cycles.cycles += 2;
  CHECK(ask(app, Count) == CommandReturn::success_u64(2));
  (void)ask(app, Stop);
  (void)ask(app, Reset);
  cycles.cycles += 9;
  CHECK(ask(app, Count) == CommandReturn::success_u64(0));
}

TEST_CASE_FIXTURE(CycleWorld, "the count belongs to one process until it is gone") {
  auto &owner = start(), &other = start();
  (void)ask(owner, Start);
  for (const auto command : {Start, Stop, Reset}) CHECK(ask(other, command) == CommandReturn::failure(ErrorCode::Reserve));
  CHECK(ask(other, Count) == CommandReturn::success_u64(0));
  kernel::end_process(owner, kernel::ProcessEvent::Terminate, {});
  CHECK(ask(other, Stop) == CommandReturn::success());
}

TEST_CASE_FIXTURE(CycleWorld, "a restarted owner is another process") {
  auto &owner = start(), &other = start();
  (void)ask(owner, Start);
  kernel::restart_process(owner, {});
  CHECK(ask(other, Start) == CommandReturn::success());
  CHECK(ask(owner, Stop) == CommandReturn::failure(ErrorCode::Reserve));
}

TEST_CASE_FIXTURE(CycleWorld, "the driver exists and knows no other commands") {
  auto& app = start();
  CHECK(ask(app, Exists) == CommandReturn::success());
  CHECK(count.command(app.id(), 5, 0, 0) == CommandReturn::failure(ErrorCode::NoSupport));
}
}  // namespace
