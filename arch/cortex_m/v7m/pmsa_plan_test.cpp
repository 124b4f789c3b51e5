// arch/cortex_m/v7m/pmsa_plan_test.cpp - every small layout, judged by a model of the MPU that sees register values alone; host only.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), sections B3.5.8 and B3.5.9 (RBAR, RASR).
#include "arch/cortex_m/v7m/pmsa_plan.hpp"

#include <doctest/doctest.h>

namespace {
using namespace arch::v7m;
using core::AddressRange;

struct Rights {
  bool read = false, write = false, execute = false;
  friend bool operator==(const Rights&, const Rights&) = default;
};
constexpr Rights kNone{}, kReadWrite{.read = true, .write = true}, kReadExecute{.read = true, .execute = true};

u32 failures = 0;
u32 plans = 0;
void expect(bool condition) { failures += condition ? 0 : 1; }

/// Eight regions, written through RBAR with its VALID bit and RASR as the kernel does.
class Mpu {
 public:
  void load(const Plan& plan) {
    for (const Region& region : plan.regions) {
      expect((region.rbar & 0x10) != 0 && (region.rbar & 0xF) < m_regions.size());
      m_regions[region.rbar & 7] = region;
      if ((region.rasr & 1) != 0) check_architecture(region);
    }
  }
  /// What unprivileged code may do: the highest region decides, a subregion that is off does not take part.
  Rights at(u64 address) const {
    for (u32 number = static_cast<u32>(m_regions.size()); number-- != 0;)
      if (matches(m_regions[number], address)) return rights(m_regions[number].rasr);
    return kNone;  // the background map is for privileged code only
  }

 private:
  static u64 bytes(const Region& region) { return u64{1} << ((region.rasr >> 1 & 0x1F) + 1); }
  static u64 base(const Region& region) { return region.rbar & 0xFFFF'FFE0; }
  /// What DDI 0403E calls unpredictable or reserved.
  static void check_architecture(const Region& region) {
    expect(bytes(region) >= 32 && base(region) % bytes(region) == 0);
    expect(bytes(region) >= 256 || (region.rasr >> 8 & 0xFF) == 0);
    expect((region.rasr & 0xE0C0'00C0) == 0);
  }
  static bool matches(const Region& region, u64 address) {
    if ((region.rasr & 1) == 0 || address < base(region) || address >= base(region) + bytes(region)) return false;
    const u64 subregion = (address - base(region)) / (bytes(region) / 8);
    return (region.rasr >> (8 + subregion) & 1) == 0;
  }
  static Rights rights(u32 rasr) {
    const bool executable = (rasr >> 28 & 1) == 0;
    switch (rasr >> 24 & 7) {
      case 3: return {.read = true, .write = true, .execute = executable};
      case 2: case 6: case 7: return {.read = true, .execute = executable};
      default: return kNone;
    }
  }
  std::array<Region, 8> m_regions{};
};

bool in(AddressRange range, u64 address) { return address >= range.start && address < range.end; }

Rights wanted(const ProtectionRequest& request, u64 address) {
  const u64 sixteenth = (u64{request.block.end} - request.block.start) / 16;
  const u64 used = request.app_break - request.block.start;
  if (address >= request.block.start && address < request.block.start + (used + sixteenth - 1) / sixteenth * sixteenth) return kReadWrite;
  for (const AddressRange shared : request.shared)
    if (in(shared, address)) return kReadWrite;
  return in(request.flash, address) ? kReadExecute : kNone;
}

/// The plan tells what it was made to share; of a range without bytes it tells no place.
bool remembers(const Plan& plan, const SharedRanges& shared) {
  const SharedRanges told = shared_ranges(plan);
  for (u32 i = 0; i < shared.size(); ++i)
    if (told[i] != (shared[i].size() == 0 ? AddressRange{} : shared[i])) return false;
  return true;
}

/// Compares model and wish at both ends of every 32 bytes, the smallest thing that a region or subregion tells apart.
bool check_plan(const ProtectionRequest& request, AddressRange window) {
  const auto made = plan(request);
  if (!made) return false;
  ++plans;
  expect(remembers(*made, request.shared));
  Mpu mpu;
  mpu.load(*made);
  for (u64 address = window.start / 32 * 32; address < window.end; address += (address % 32 == 0 ? 31 : 1)) {
    if (mpu.at(address) == wanted(request, address)) continue;
    if (failures++ < 5) FAIL_CHECK("address " << address << " block " << request.block.start << ".." << request.block.end << " break "
                               << request.app_break << "/" << request.kernel_break << " flash " << request.flash.start << ".." << request.flash.end);
  }
  const u64 end = accessible_end(request.block, request.app_break);
  expect(end >= request.app_break && end <= request.kernel_break && request.kernel_break <= request.block.end);
  return true;
}

bool power_of_two(u64 value) { return value != 0 && (value & (value - 1)) == 0; }

/// Whether two regions of eight subregions each can follow the break without touching the kernel's bytes.
bool expressible_ram(const ProtectionRequest& request) {
  const AddressRange block = request.block;
  const u64 size = u64{block.end} - block.start;
  if (block.end < block.start || !power_of_two(size) || size < 512 || block.start % (size / 2) != 0) return false;
  if (request.app_break < block.start || request.kernel_break > block.end || request.app_break > request.kernel_break) return false;
  const u64 end = block.start + (u64{request.app_break} - block.start + size / 16 - 1) / (size / 16) * (size / 16);
  return end <= request.kernel_break;
}

constexpr AddressRange kFarFlash{0x1'0000, 0x1'1000};

TEST_CASE("a plan opens exactly the process's sixteenths, for every block and break of a small window") {
  failures = plans = 0;
  constexpr u32 kFirst = 0x2000'0000;
  for (u32 start = kFirst; start < kFirst + 1024; start += 64)
    for (const u32 size : {0u, 32u, 256u, 512u, 768u, 1024u})
      for (u32 kernel_break = start - 16; kernel_break <= start + size + 16; kernel_break += 16)
        for (u32 app_break = start - 8; app_break <= kernel_break + 8; app_break += 8) {
          const ProtectionRequest request{.block = {start, start + size}, .app_break = app_break, .kernel_break = kernel_break, .flash = kFarFlash};
          expect(check_plan(request, {start - 256, start + size + 256}) == expressible_ram(request));
        }
  CHECK(failures == 0);
  CHECK(plans > 1000);
}

TEST_CASE("a break on the edge of a sixteenth enables no further one, and one byte more does") {
  constexpr AddressRange kBlock{0x2000'0000, 0x2000'0200};
  for (u32 sixteenths = 0; sixteenths < 16; ++sixteenths) {
    const u32 edge = kBlock.start + 32 * sixteenths;
    CHECK(accessible_end(kBlock, edge) == edge);
    CHECK(accessible_end(kBlock, edge + 1) == edge + 32);
    failures = 0;
    CHECK(check_plan({.block = kBlock, .app_break = edge, .kernel_break = edge, .flash = kFarFlash}, kBlock));
    CHECK_FALSE(check_plan({.block = kBlock, .app_break = edge + 1, .kernel_break = edge + 31, .flash = kFarFlash}, kBlock));
    CHECK(failures == 0);
  }
}

TEST_CASE("the 8 KiB block of an application of 5000 bytes grows by subregions of 512 until the kernel's bytes") {
  const auto block = place_block({.pool = {0x2000'4000, 0x2002'0000}, .minimum_app_bytes = 5000, .initial_app_bytes = 32, .kernel_bytes = 1400});
  REQUIRE(block);
  CHECK(block->size() == 8192);
  const auto enabled = [&](u32 app_bytes) -> std::optional<std::pair<u32, u32>> {
    const auto made = plan({.block = *block, .app_break = block->start + app_bytes, .kernel_break = block->end - 1400, .flash = {0x3'1000, 0x3'4000}});
    if (!made) return std::nullopt;
    const auto count = [](const Region& region) { return (region.rasr & 1) == 0 ? 0 : 8 - static_cast<u32>(std::popcount(region.rasr >> 8 & 0xFF)); };
    return std::pair{count(made->regions[0]), count(made->regions[1])};
  };
  CHECK(enabled(32) == std::pair{1u, 0u});
  CHECK(enabled(3000) == std::pair{6u, 0u});
  CHECK(enabled(5000) == std::pair{8u, 2u});
  CHECK(enabled(6656) == std::pair{8u, 5u});
  CHECK_FALSE(enabled(6700));  // 14 subregions end at 7168, the kernel's bytes begin at 6792
}

TEST_CASE("register values are those of the manual") {
  const auto made = plan({.block = {0x2000'4000, 0x2000'6000}, .app_break = 0x2000'4020, .kernel_break = 0x2000'5A88, .flash = {0x4'0000, 0x4'0400}});
  REQUIRE(made);
  CHECK(made->regions[0] == Region{.rbar = 0x2000'4010, .rasr = 0x1300'FE17});  // XN, full access, one of eight, 4 KiB
  CHECK(made->regions[1] == Region{.rbar = 0x11, .rasr = 0});
  CHECK(made->regions[2] == Region{.rbar = 0x0004'0012, .rasr = 0x0200'0013});  // read-only, 1 KiB
  for (u32 number = 3; number < kRegions; ++number) CHECK(made->regions[number] == Region{.rbar = 0x10 | number, .rasr = 0});
}

/// Whether some region, whole or in subregions, covers exactly these bytes: tries every one there is.
bool some_region_covers(AddressRange range) {
  if (range.start >= range.end) return false;
  for (u64 size = 32; size <= 0x1'0000; size *= 2) {
    const u64 base = range.start / size * size;
    if (range.end > base + size) continue;
    const u64 step = size >= 256 ? size / 8 : size;
    if (range.start % step == 0 && range.end % step == 0) return true;
  }
  return false;
}

TEST_CASE("flash is readable and executable exactly where it lies, wherever one region can say so") {
  failures = plans = 0;
  constexpr AddressRange kWindow{0x1'0000, 0x1'0800};
  for (u32 start = kWindow.start; start < kWindow.end; start += 16)
    for (u32 end = start - 16; end <= kWindow.end; end += 16) {
      const ProtectionRequest request{.block = {0x2000'0000, 0x2000'0200}, .app_break = 0x2000'0000, .kernel_break = 0x2000'0200, .flash = {start, end}};
      expect(flash_expressible(request.flash) == some_region_covers(request.flash));
      expect(check_plan(request, {kWindow.start - 64, kWindow.end + 64}) == some_region_covers(request.flash));
    }
  CHECK(failures == 0);
  CHECK(plans > 300);
}

TEST_CASE("flash that starts and ends on subregions of a larger region is covered, and unaligned flash is not") {
  failures = 0;
  for (const AddressRange flash : {AddressRange{0x3'0000, 0x3'3000}, {0x3'1000, 0x3'4000}, {0x4'0000, 0x14'0000}}) {
    CHECK(flash_expressible(flash));
    CHECK(check_plan({.block = {0x2000'0000, 0x2000'0200}, .app_break = 0x2000'0000, .kernel_break = 0x2000'0200, .flash = flash},
                     {flash.start - 0x1000, flash.end + 0x1000}));
  }
  CHECK(failures == 0);
  for (const AddressRange flash : {AddressRange{0x3'0000, 0x3'0000}, {0x3'0010, 0x3'0030}, {0x3'0000, 0x3'0030}, {0x3'1000, 0x3'3F20}, {0x3'1000, 0x3'0000}})
    CHECK_FALSE(flash_expressible(flash));
}

TEST_CASE("flash that meets the block is refused, as its region would win over the RAM's") {
  for (const AddressRange flash : {AddressRange{0x2000'0000, 0x2000'0020}, {0x2000'01E0, 0x2000'0200}, {0x2000'0000, 0x2000'0400}})
    CHECK_FALSE(plan({.block = {0x2000'0000, 0x2000'0200}, .app_break = 0x2000'0080, .kernel_break = 0x2000'0180, .flash = flash}));
}

TEST_CASE("shared buffers are open exactly where they lie, in any of the three places, or refused") {
  failures = plans = 0;
  ProtectionRequest request{.block = {0x2000'0200, 0x2000'0400}, .app_break = 0x2000'0250, .kernel_break = 0x2000'0400, .flash = {0x2000'0440, 0x2000'0460}};
  constexpr AddressRange kWindow{0x2000'0100, 0x2000'0500};
  const auto fits = [&](AddressRange range) {
    return range.start == range.end || (some_region_covers(range) && !range.overlaps(request.block) && !range.overlaps(request.flash));
  };
  for (u32 start = kWindow.start; start < kWindow.end; start += 48)
    for (u32 end = start; end < kWindow.end; end += 16)
      for (u32 other = kWindow.start; other < kWindow.end; other += 96)
        for (u32 place = 0; place < 3; ++place) {
          const AddressRange second{other, other + 32};
          request.shared = {};
          request.shared[place] = {start, end};
          request.shared[(place + 1) % 3] = second;
          expect(check_plan(request, kWindow) == (fits({start, end}) && fits(second)));
        }
  CHECK(failures == 0);
  CHECK(plans > 300);
}

TEST_CASE("loading a plan leaves nothing of the one before, as every region carries its own number") {
  const ProtectionRequest small{.block = {0x2000'0000, 0x2000'0200}, .app_break = 0x2000'0020, .kernel_break = 0x2000'0200, .flash = {0x1'0000, 0x1'0020}};
  ProtectionRequest large{.block = {0x2000'1000, 0x2000'1400}, .app_break = 0x2000'1400, .kernel_break = 0x2000'1400, .flash = {0x1'1000, 0x1'2000}};
  large.shared = {{{0x2000'2000, 0x2000'2020}, {0x2000'2100, 0x2000'2200}, {0x2000'3000, 0x2000'3400}}};
  Mpu mpu;
  failures = 0;
  for (const ProtectionRequest& request : {large, small, large}) {
    mpu.load(*plan(request));
    for (u64 address = 0x2000'0000; address < 0x2000'4000; address += 32) expect(mpu.at(address) == wanted(request, address));
    for (u64 address = 0x1'0000; address < 0x1'3000; address += 32) expect(mpu.at(address) == wanted(request, address));
  }
  CHECK(failures == 0);
}

void check_block(const BlockRequest& request) {
  const auto block = place_block(request);
  if (!block) return;
  ++plans;
  const bool inside = block->start >= request.pool.start && block->end <= request.pool.end && block->start < block->end;
  const u64 needed = u64{std::max(request.minimum_app_bytes, request.initial_app_bytes)} + request.kernel_bytes;
  expect(inside && representable_block(*block) && u64{block->end} - block->start >= needed);
  expect(!request.fixed_start || block->start == *request.fixed_start);
  const AddressRange flash = block->start >= 0x2000 ? AddressRange{0x1000, 0x2000} : AddressRange{0xFFFF'0000, 0xFFFF'1000};
  // The kernel's bytes stay closed at first, and also when the process has grown to what its header asks for.
  for (const u32 app_bytes : {request.initial_app_bytes, std::max(request.minimum_app_bytes, request.initial_app_bytes)})
    expect(plan({.block = *block, .app_break = block->start + app_bytes, .kernel_break = block->end - request.kernel_bytes, .flash = flash}).has_value());
}

TEST_CASE("a block lies in its pool and its subregions leave the kernel's bytes closed, at first and fully grown") {
  failures = plans = 0;
  for (const u32 start : {0x2000'0000u, 0x2000'0001u, 0x2000'0130u})
    for (u32 minimum = 0; minimum < 1200; minimum += 31)
      for (const u32 initial : {0u, 1u, 32u, 33u, 500u})
        for (u32 kernel = 0; kernel < 700; kernel += 29) check_block({{start, 0x2000'2000}, minimum, initial, kernel, {}});
  for (u32 end = 0x2000'0000; end < 0x2000'0A00; end += 16) check_block({{0x2000'0000, end}, 500, 32, 100, {}});
  for (u32 fixed = 0x2000'0000; fixed < 0x2000'0800; fixed += 8) check_block({{0x2000'0100, 0x2000'1000}, 500, 32, 100, fixed});
  CHECK(failures == 0);
  CHECK(plans > 1000);
}

TEST_CASE("the smallest block that serves is taken, with no more than its own alignment lost") {
  const auto size_of = [](u32 minimum, u32 kernel) {
    return place_block({.pool = {0x2000'0000, 0x2010'0000}, .minimum_app_bytes = minimum, .initial_app_bytes = 32, .kernel_bytes = kernel})->size();
  };
  CHECK(size_of(1, 1) == 512);
  CHECK(size_of(512 - 640 % 512, 128) == 512);
  CHECK(size_of(385, 127) == 1024);  // rounds up to 416, into the kernel's 127
  CHECK(size_of(384, 129) == 1024);
  for (const u32 gap : {0u, 32u, 256u, 300u, 512u, 513u, 600u}) {
    const auto block = place_block({.pool = {0x2000'0000 + gap, 0x2000'0400}, .minimum_app_bytes = 100, .initial_app_bytes = 32, .kernel_bytes = 100});
    CHECK(block.has_value() == (gap <= 512));
  }
}

TEST_CASE("sizes and pools at the ends of the address space give no block that wraps") {
  failures = plans = 0;
  constexpr u32 kSizes[] = {0, 1, 100, 1u << 26, (1u << 26) + 1, 0x7FFF'FFFF, 0x8000'0000, 0xFFFF'FFF0, 0xFFFF'FFFF};
  constexpr u32 kEnds[] = {0, 16, 0x4000'0000, 0x8000'0000, 0xEFFF'FFFF, 0xF000'0000, 0xFFFF'FFE0, 0xFFFF'FFFF};
  for (const u32 start : kEnds)
    for (const u32 end : kEnds)
      for (const u32 minimum : kSizes)
        for (const u32 initial : kSizes)
          for (const u32 kernel : kSizes) {
            check_block({{start, end}, minimum, initial, kernel, {}});
            check_block({{start, end}, minimum, initial, kernel, 0xF000'0000});
          }
  CHECK(failures == 0);
  CHECK(plans > 20);
}

TEST_CASE("a process that asks for no memory at first gets none of its block") {
  const auto block = place_block({.pool = {0x2000'0000, 0x2001'0000}, .minimum_app_bytes = 1000, .initial_app_bytes = 0, .kernel_bytes = 600});
  REQUIRE(block);
  const auto made = plan({.block = *block, .app_break = block->start, .kernel_break = block->end - 600, .flash = kFarFlash});
  REQUIRE(made);
  Mpu mpu;
  mpu.load(*made);
  for (u64 address = block->start; address < block->end; address += 16) REQUIRE(mpu.at(address) == kNone);
}

TEST_CASE("a break below the block or beyond the kernel's is refused, however far") {
  constexpr AddressRange kBlock{0x2000'0000, 0x2000'0200};
  for (const u32 app_break : {0u, 0x1FFF'FFFFu, 0x2000'0181u, 0x2000'0200u, 0xA000'0000u, 0xFFFF'FFFFu})
    CHECK_FALSE(plan({.block = kBlock, .app_break = app_break, .kernel_break = 0x2000'0180, .flash = kFarFlash}));
  for (const u32 kernel_break : {0u, 0x1FFF'FFFFu, 0x2000'0201u, 0xFFFF'FFFFu})
    CHECK_FALSE(plan({.block = kBlock, .app_break = 0x2000'0000, .kernel_break = kernel_break, .flash = kFarFlash}));
}
}  // namespace
