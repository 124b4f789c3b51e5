// kernel/process_memory_test.cpp - the break, the grants below the record, and what is zeroed when; host only.
#include "kernel/process_memory.hpp"

#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using core::AddressRange;
using kernel::ProcessMemory;

constexpr core::AddressRange kBlock{kAppRam.start, kAppRam.start + 4096};
constexpr core::Address kRecord = kBlock.end - 512;
constexpr core::AddressRange kFlash{kAppFlash.start, kAppFlash.start + 512};
constexpr u32 kStep = 256;  // a sixteenth of the block: what every planner can express

struct Memory : World {
  ProcessMemory memory{{.block = kBlock, .record = kRecord, .flash = kFlash, .protected_bytes = 64}};
  Memory() { CHECK(memory.reset(kStep)); }
};

TEST_CASE("a first life sees zeros up to its break and the memory above is nobody's yet") {
  Memory world;
  CHECK(world.memory.accessible() == core::AddressRange{kBlock.start, kBlock.start + kStep});
  CHECK(all_bytes_are(world.memory.accessible(), 0));
  CHECK(all_bytes_are({kBlock.start + kStep, kBlock.end}, kGarbage));
}

TEST_CASE("bytes are zeroed before a growing break shows them, up to the end of the hardware's rounding") {
  Memory world;
  for (core::Address wanted = kBlock.start + kStep + 4; wanted < kRecord - kStep; wanted += 99) {
    CHECK(world.memory.set_break(wanted));
    const core::Address reach = kernel::ports::accessible_end(kBlock, wanted);
    CHECK(all_bytes_are({kBlock.start, reach}, 0));
    CHECK(all_bytes_are({reach, kBlock.end}, kGarbage));
  }
}

TEST_CASE("bytes that the hardware's rounding let the process write are zero when the break reaches them") {
  Memory world;
  CHECK(world.memory.set_break(kBlock.start + kStep + 4));
  for (core::Address at = world.memory.app_break(); at < kernel::ports::accessible_end(kBlock, world.memory.app_break()); ++at)
    bytes_at(at, 1)[0] = 0x5A;
  CHECK(world.memory.set_break(kBlock.start + 2 * kStep));
  CHECK(all_bytes_are({kBlock.start + kStep, kBlock.start + 2 * kStep}, 0));
}

TEST_CASE("memory that was given back is zero when it is taken again, and what lies below is kept") {
  Memory world;
  CHECK(world.memory.set_break(kBlock.start + 4 * kStep));
  write(kBlock.start, "kept");
  write(kBlock.start + 3 * kStep, "gone");
  CHECK(world.memory.set_break(kBlock.start + 2 * kStep));
  CHECK(world.memory.set_break(kBlock.start + 4 * kStep));
  CHECK(read(kBlock.start, 4) == "kept");
  CHECK(all_bytes_are({kBlock.start + 2 * kStep, kBlock.start + 4 * kStep}, 0));
}

TEST_CASE("the break stays inside the block and below the kernel's bytes") {
  Memory world;
  CHECK(world.memory.set_break(kRecord));
  CHECK(world.memory.set_break(kRecord + 1).error() == ErrorCode::NoMemory);
  CHECK(world.memory.set_break(kBlock.end).error() == ErrorCode::NoMemory);
  CHECK(world.memory.set_break(kBlock.start));
  CHECK(world.memory.set_break(kBlock.start - 1).error() == ErrorCode::NoMemory);
  CHECK(world.memory.set_break(0).error() == ErrorCode::NoMemory);
  CHECK(world.memory.set_break(~core::Address{0}).error() == ErrorCode::NoMemory);
  CHECK(world.memory.app_break() == kBlock.start);
}

TEST_CASE("grants and the break never enter each other") {
  Memory world;
  const auto grant = world.memory.allocate_grant(kStep, 8);
  REQUIRE(grant);
  CHECK(*grant == kRecord - kStep);
  CHECK(world.memory.set_break(*grant));
  CHECK(world.memory.set_break(*grant + 4).error() == ErrorCode::NoMemory);
  CHECK(world.memory.allocate_grant(4, 4).error() == ErrorCode::NoMemory);
  CHECK(world.memory.kernel_break() == *grant);
  CHECK(world.memory.set_break(*grant - kStep));
  CHECK(world.memory.allocate_grant(kStep, 4));
}

TEST_CASE("no grant lies where the hardware's rounding of the break lets the process write") {
  Memory world;
  CHECK(world.memory.set_break(kBlock.start + 2 * kStep + 4));
  const core::Address reach = kernel::ports::accessible_end(kBlock, world.memory.app_break());
  while (world.memory.allocate_grant(4, 4)) {
  }
  CHECK(world.memory.kernel_break() == reach);
}

TEST_CASE("a grant is aligned, zeroed, and nothing around it is touched") {
  Memory world;
  REQUIRE(world.memory.allocate_grant(4, 4));
  const auto grant = world.memory.allocate_grant(20, 8);
  REQUIRE(grant);
  CHECK(*grant % 8 == 0);
  CHECK(all_bytes_are({*grant, *grant + 20}, 0));
  CHECK(all_bytes_are({*grant - 64, *grant}, kGarbage));
  CHECK(all_bytes_are({kRecord, kBlock.end}, kGarbage));
}

TEST_CASE("a grant of any size that does not fit is refused, also one that would wrap") {
  Memory world;
  for (const u32 bytes : {4096u, 0x8000'0000u, 0xFFFF'FFFFu}) CHECK(world.memory.allocate_grant(bytes, 8).error() == ErrorCode::NoMemory);
  CHECK(world.memory.kernel_break() == kRecord);
}

TEST_CASE("a grant farther below the record than 16 bits can say is refused, however large the block is") {
  World world;
  constexpr AddressRange kLarge{kAppRam.start, kAppRam.start + 0x4'0000};
  ProcessMemory memory{{.block = kLarge, .record = kLarge.end - 512, .flash = kFlash, .protected_bytes = 64}};
  REQUIRE(memory.reset(kStep));
  CHECK(memory.allocate_grant(kernel::GrantPlace::kFarthest + 4, 4).error() == ErrorCode::NoMemory);
  CHECK(memory.kernel_break() == kLarge.end - 512);
}

TEST_CASE("the plan always opens what is accessible and never a byte from the kernel break on") {
  Memory world;
  REQUIRE(world.memory.allocate_grant(100, 4));
  for (core::Address wanted = kBlock.start; wanted <= kRecord; wanted += 52) {
    (void)world.memory.set_break(wanted);
    CHECK(kernel::ports::accessible_end(kBlock, world.memory.app_break()) <= world.memory.kernel_break());
    const auto plan = kernel::ports::plan({.block = kBlock, .app_break = world.memory.app_break(), .kernel_break = world.memory.kernel_break(), .flash = kFlash});
    REQUIRE(plan);
    CHECK(world.memory.plan() == *plan);
  }
}

TEST_CASE("a new life forgets breaks, grants and shared buffers, and its memory is zero again") {
  Memory world;
  CHECK(world.memory.set_break(kBlock.start + 4 * kStep));
  write(kBlock.start, "secret");
  world.memory.note_shared(kBlock.start, 4 * kStep);
  REQUIRE(world.memory.allocate_grant(100, 4));
  CHECK(world.memory.reset(kStep));
  CHECK(world.memory.app_break() == kBlock.start + kStep);
  CHECK(world.memory.kernel_break() == kRecord);
  CHECK(all_bytes_are(world.memory.accessible(), 0));
  CHECK(world.memory.set_break(kBlock.start));
}

TEST_CASE("old grants of an earlier life are zero when the break reaches them") {
  Memory world;
  const auto grant = world.memory.allocate_grant(kStep, 8);
  REQUIRE(grant);
  write(*grant, "grant of the first life");
  CHECK(world.memory.reset(kStep));
  CHECK(world.memory.set_break(kRecord));
  CHECK(all_bytes_are({kBlock.start, kRecord}, 0));
}

TEST_CASE("flash that the hardware cannot cover is refused at the first life") {
  World world;
  ProcessMemory memory{{.block = kBlock, .record = kRecord, .flash = {kFlash.start + 2, kFlash.end + 1}, .protected_bytes = 64}};
  CHECK_FALSE(memory.reset(kStep));
}
}  // namespace
