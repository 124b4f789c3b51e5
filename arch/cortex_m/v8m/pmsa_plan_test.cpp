// arch/cortex_m/v8m/pmsa_plan_test.cpp - register values as the manual has them, and what must be refused; host only.
//
// Every small layout is gone through by the model (tests/model), which decodes these values on its own.
// Source   ARMv8-M Architecture Reference Manual (DDI 0553), MPU_RBAR and MPU_RLAR.
#include "arch/cortex_m/v8m/pmsa_plan.hpp"

#include <doctest/doctest.h>

namespace {
using namespace arch::v8m;
using core::AddressRange;

constexpr ProtectionRequest kRequest{.block = {0x2000'4000, 0x2000'5800}, .app_break = 0x2000'4BB8, .kernel_break = 0x2000'5600, .flash = {0x3'0000, 0x3'3000}};

ProtectionRequest sharing(AddressRange first, AddressRange second = {}, AddressRange third = {}) {
  ProtectionRequest request = kRequest;
  request.shared = {{first, second, third}};
  return request;
}

TEST_CASE("register values are those of the manual") {
  const auto made = plan(kRequest);
  REQUIRE(made);
  CHECK(made->regions[0] == Region{.rbar = 0x2000'4003, .rlar = 0x2000'4BA1});  // XN, read-write at any privilege; to 0x20004BBF
  CHECK(made->regions[1] == Region{.rbar = 0x0003'0006, .rlar = 0x0003'2FE1});  // read-only at any privilege; to 0x32FFF
  for (u32 number = 2; number < kRegions; ++number) CHECK(made->regions[number] == Region{});
}

TEST_CASE("the limit is the last granule inside, so regions that follow each other do not meet") {
  const auto made = plan(sharing({0x2000'3F00, 0x2000'4000}, {0x2000'5800, 0x2000'5820}));
  REQUIRE(made);
  CHECK((made->regions[2].rlar | 0x1F) + 1 == (made->regions[0].rbar & ~0x1Fu));
  CHECK(made->regions[3] == Region{.rbar = 0x2000'5803, .rlar = 0x2000'5801});  // one granule: base and limit are the same
}

TEST_CASE("a break on a granule's edge opens no further one, and one byte more does") {
  CHECK(accessible_end(kRequest.block, 0x2000'4020) == 0x2000'4020);
  CHECK(accessible_end(kRequest.block, 0x2000'4021) == 0x2000'4040);
  ProtectionRequest request = kRequest;
  request.kernel_break = 0x2000'4C00;
  for (const u32 app_break : {0x2000'4BE0u, 0x2000'4BE1u, 0x2000'4C00u}) {
    request.app_break = app_break;
    CHECK(plan(request));
  }
  request.kernel_break = 0x2000'4BFF;
  request.app_break = 0x2000'4BE1;
  CHECK_FALSE(plan(request));  // the rounding would reach the kernel's first byte
}

TEST_CASE("a process without memory has no RAM region, rather than one of a granule") {
  ProtectionRequest request = kRequest;
  request.app_break = request.block.start;
  CHECK(plan(request)->regions[0] == Region{});
}

TEST_CASE("nothing may meet anything: an address in two regions would fault, for the kernel as well") {
  constexpr AddressRange kBuffer{0x2000'8000, 0x2000'8100};
  CHECK(plan(sharing(kBuffer, {0x2000'8100, 0x2000'8120}, {0x2000'7FE0, 0x2000'8000})));
  CHECK_FALSE(plan(sharing(kBuffer, kBuffer)));
  CHECK_FALSE(plan(sharing(kBuffer, {}, {0x2000'80E0, 0x2000'8120})));
  CHECK_FALSE(plan(sharing({0x2000'8000, 0x2000'8020}, {}, kBuffer)));
  CHECK_FALSE(plan(sharing({0x2000'3FE0, 0x2000'4020})));  // the block
  CHECK_FALSE(plan(sharing({0x2000'57E0, 0x2000'5800})));  // the kernel's part of it
  CHECK_FALSE(plan(sharing({0x3'2FE0, 0x3'3020})));        // flash
}

TEST_CASE("what is given back leaves nothing that keeps a buffer away from its place") {
  constexpr AddressRange kBuffer{0x2000'8000, 0x2000'8100};
  const auto made = plan(sharing({0x2000'8020, 0x2000'8020}, kBuffer));
  REQUIRE(made);
  CHECK(shared_ranges(*made) == SharedRanges{{{}, kBuffer, {}}});
}

TEST_CASE("ranges that are no whole granules, or have none, cannot be covered") {
  for (const AddressRange flash : {AddressRange{0x3'0000, 0x3'0000}, {0x3'0010, 0x3'0020}, {0x3'0000, 0x3'0010}, {0x3'1000, 0x3'0000}}) CHECK_FALSE(flash_expressible(flash));
  CHECK(flash_expressible({0x3'0000, 0x3'0020}));
  CHECK(flash_expressible({0x3'0020, 0x13'0040}));
}

TEST_CASE("breaks at the end of the address space do not wrap") {
  ProtectionRequest request{.block = {0xFFFF'F000, 0xFFFF'FFFF}, .app_break = 0xFFFF'FFC1, .kernel_break = 0xFFFF'FFE0, .flash = {0x3'0000, 0x3'3000}};
  REQUIRE(plan(request));
  CHECK(plan(request)->regions[0] == Region{.rbar = 0xFFFF'F003, .rlar = 0xFFFF'FFC1});
  request.app_break = request.kernel_break = 0xFFFF'FFE1;
  CHECK_FALSE(plan(request));
}

TEST_CASE("a block is as large as its two parts in granules, at the first granule of its pool") {
  const auto block = place_block({.pool = {0x2000'0001, 0x2001'0000}, .minimum_app_bytes = 5000, .initial_app_bytes = 32, .kernel_bytes = 485});
  CHECK(block == AddressRange{0x2000'0020, 0x2000'0020 + 5024 + 512});
  CHECK_FALSE(place_block({.pool = {0x2000'0001, 0x2000'0040}, .minimum_app_bytes = 1, .kernel_bytes = 1}));
  CHECK_FALSE(place_block({.pool = {0x2000'0000, 0x2001'0000}, .minimum_app_bytes = 1, .kernel_bytes = 1, .fixed_start = 0x2000'0010}));
}
}  // namespace
