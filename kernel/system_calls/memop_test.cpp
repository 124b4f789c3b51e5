// kernel/system_calls/memop_test.cpp - every operation, and the breaks that are refused; host only.
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

Registers memop(Process& app, u32 operation, u32 argument) {
  return call(app, SystemCallClass::Memop, {operation, argument, 0xC2, 0xC3}).r;
}
constexpr Registers value(u32 number) { return {129, number, 0xC2, 0xC3}; }
constexpr Registers error(ErrorCode code) { return {0, static_cast<u32>(code), 0xC2, 0xC3}; }
Registers done(u32 argument) { return {128, argument, 0xC2, 0xC3}; }

TEST_CASE("break moves the end of the accessible memory, and the hardware follows at once") {
  World world;
  Process& app = world.start();
  const core::Address wanted = app.memory().app_break() + 256;
  CHECK(memop(app, 0, wanted) == done(wanted));
  CHECK(app.memory().app_break() == wanted);
  REQUIRE(machine().plans.size() == 1);
  CHECK(machine().plans.back() == app.memory().plan());
}

TEST_CASE("moving the break answers where it was, and a move by nothing only asks") {
  World world;
  Process& app = world.start();
  const core::Address start = app.memory().app_break();
  CHECK(memop(app, 1, 256) == value(start));
  CHECK(memop(app, 1, 0) == value(start + 256));
  CHECK(machine().plans.size() == 1);
  CHECK(memop(app, 1, static_cast<u32>(-256)) == value(start + 256));
  CHECK(app.memory().app_break() == start);
}

TEST_CASE("breaks outside the block are refused and change nothing") {
  World world;
  Process& app = world.start();
  const auto block = app.memory().layout().block;
  const core::Address before = app.memory().app_break();
  for (const core::Address address : {core::Address{0}, block.start - 1, block.end, app.memory().kernel_break() + 1, ~core::Address{0}})
    CHECK(memop(app, 0, address) == error(ErrorCode::NoMemory));
  for (const u32 delta : {0x8000'0000u, 0x7FFF'FFFFu, 0xFFFF'FFFFu - before})
    CHECK(memop(app, 1, delta) == error(ErrorCode::NoMemory));
  CHECK(app.memory().app_break() == before);
  CHECK(machine().plans.empty());
}

TEST_CASE("a break that takes the caller's own stack away leaves nowhere to answer") {
  World world;
  Process& app = world.start();
  const Answer answer = call(app, SystemCallClass::Memop, {0, app.memory().layout().block.start, 0, 0});
  CHECK(answer.outcome == Outcome::Malformed);
}

TEST_CASE("the layout operations answer with addresses of the process") {
  World world;
  Process& app = world.start();
  const auto& layout = app.memory().layout();
  CHECK(memop(app, 2, 0) == value(layout.block.start));
  CHECK(memop(app, 3, 0) == value(layout.block.end));
  CHECK(memop(app, 4, 0) == value(layout.flash.start));
  CHECK(memop(app, 5, 0) == value(layout.flash.start + 512));
  CHECK(memop(app, 6, 0) == value(layout.record));
  (void)call(app, SystemCallClass::Subscribe, {kShared, 0, 0, 0});
  CHECK(memop(app, 6, 0) == value(app.memory().kernel_break()));
  CHECK(app.memory().kernel_break() < layout.record);
}

TEST_CASE("writeable flash regions are counted and told by their ends; a bad index or region fails") {
  World world;
  Process& app = world.start(application().words(TbfBuilder::Type::WriteableFlashRegions, {256, 128, 300, 0, 500, 13, ~0u, 2, 256, ~0u}));
  const core::Address flash = app.memory().layout().flash.start;
  CHECK(memop(app, 7, 0) == value(5));
  CHECK(memop(app, 8, 0) == value(flash + 256));
  CHECK(memop(app, 9, 0) == value(flash + 384));
  for (const u32 index : {1u, 2u, 3u, 4u, 5u, ~0u}) {
    CHECK(memop(app, 8, index) == error(ErrorCode::Fail));
    CHECK(memop(app, 9, index) == error(ErrorCode::Fail));
  }
}

TEST_CASE("an application that declares no writeable region has none") {
  World world;
  Process& app = world.start();
  CHECK(memop(app, 7, 0) == value(0));
  CHECK(memop(app, 8, 0) == error(ErrorCode::Fail));
}

TEST_CASE("notes about stack and heap are accepted whatever they say") {
  World world;
  Process& app = world.start();
  CHECK(memop(app, 10, 0xDEAD) == done(0xDEAD));
  CHECK(memop(app, 11, 0xDEAD) == done(0xDEAD));
}

TEST_CASE("operations that do not exist are not supported") {
  World world;
  Process& app = world.start();
  for (const u32 operation : {12u, 256u, ~0u}) CHECK(memop(app, operation, 0) == error(ErrorCode::NoSupport));
}
}  // namespace
