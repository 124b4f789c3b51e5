// arch/riscv/pmp_plan_test.cpp - every small layout, judged by a model of the PMP that sees register values alone; host only.
//
// Source   RISC-V Privileged 1.12 section 3.7; Smepmp 1.0, truth table with MML = 1 (and MMWP = 1: no match, no access).
#include "arch/riscv/pmp_plan.hpp"

#include <doctest/doctest.h>

namespace {
using namespace arch::riscv;
using core::AddressRange;

struct Rights {
  bool read = false, write = false, execute = false;
  friend bool operator==(const Rights&, const Rights&) = default;
};
constexpr Rights kNone{}, kReadOnly{.read = true}, kExecuteOnly{.execute = true}, kReadWrite{.read = true, .write = true},
    kReadExecute{.read = true, .execute = true}, kEverything{true, true, true};
enum class Mode { Machine, User };

using Entries = std::array<PmpEntry, kPmpEntries>;

bool matches(const Entries& entries, u32 index, u64 address) {
  const u64 word = address >> 2;
  const u32 value = entries[index].address;
  switch (entries[index].config >> 3 & 3) {
    case 1: return word < value && (index == 0 || word >= entries[index - 1].address);
    case 2: return word == value;
    case 3: {
      const u64 ones = value ^ (u64{value} + 1);  // the trailing ones and the zero above them
      return (word & ~ones) == (value & ~ones);
    }
    default: return false;
  }
}

/// The truth table, rows by L, R, W, X.
Rights granted(u8 config, Mode mode) {
  const bool locked = (config & 0x80) != 0;
  const bool machine = mode == Mode::Machine;
  const Rights plain{(config & 1) != 0, (config & 2) != 0, (config & 4) != 0};
  if (plain == kEverything && locked) return kReadOnly;
  if (plain.write && !plain.read) {  // shared by both modes
    if (!locked) return machine || plain.execute ? kReadWrite : kReadOnly;
    return machine && plain.execute ? kReadExecute : kExecuteOnly;
  }
  return machine == locked ? plain : kNone;
}

Rights rights_at(const Entries& entries, u64 address, Mode mode) {
  for (u32 i = 0; i < kPmpEntries; ++i)
    if (matches(entries, i, address)) return granted(entries[i].config, mode);
  return kNone;
}

constexpr KernelMap kMap{.text = {0x8000'0000, 0x8008'0000}, .ram = {0x8020'0000, 0x8030'0000}, .app_flash = {0x8010'0000, 0x8020'0000},
                         .app_ram = {0x8030'0000, 0x8040'0000}, .devices = {0x0, 0x2000'0000}};

Entries registers(const Plan& plan) {
  Entries entries = kernel_entries(kMap);
  for (u32 entry = kFirstUserEntry; entry < kFirstUserEntry + kUserEntries; ++entry)
    entries[entry] = {.address = plan.addresses[entry - kFirstUserEntry], .config = user_config(plan, entry)};
  return entries;
}

bool in(AddressRange range, u64 address) { return address >= range.start && address < range.end; }

/// What the process may do there if the plan is right.
Rights wanted(const ProtectionRequest& request, u64 address) {
  const u64 ram_end = (u64{request.app_break} + 3) / 4 * 4;
  if (address >= request.block.start && address < ram_end) return kReadWrite;
  for (const AddressRange shared : request.shared)
    if (in(shared, address)) return kReadWrite;
  return in(request.flash, address) ? kReadExecute : kNone;
}

u32 failures = 0;
u32 plans = 0;

/// The plan tells what it was made to share; of a range without bytes it tells no place.
bool remembers(const Plan& plan, const SharedRanges& shared) {
  const SharedRanges told = shared_ranges(plan);
  for (u32 i = 0; i < shared.size(); ++i)
    if (told[i] != (shared[i].size() == 0 ? AddressRange{} : shared[i])) return false;
  return true;
}

/// Compares model and wish at every byte of `window`, if there is a plan.
bool check_plan(const ProtectionRequest& request, AddressRange window) {
  const auto made = plan(request);
  if (!made) return false;
  ++plans;
  if (!remembers(*made, request.shared)) ++failures;
  const Entries entries = registers(*made);
  for (u64 address = window.start; address < window.end; ++address) {
    if (rights_at(entries, address, Mode::User) == wanted(request, address)) continue;
    if (failures++ < 5) FAIL_CHECK("address " << address << " block " << request.block.start << ".." << request.block.end << " break "
                               << request.app_break << "/" << request.kernel_break << " flash " << request.flash.start << ".." << request.flash.end);
  }
  const u64 end = accessible_end(request.block, request.app_break);
  if (end < request.app_break || end > request.kernel_break || request.kernel_break > request.block.end) ++failures;
  return true;
}

/// Whether the request asks for nothing that entries of four bytes cannot do.
bool expressible(const ProtectionRequest& request) {
  const AddressRange block = request.block, flash = request.flash;
  return block.start % 4 == 0 && flash.start % 4 == 0 && flash.end % 4 == 0 && flash.start < flash.end && block.start <= request.app_break &&
         (u64{request.app_break} + 3) / 4 * 4 <= request.kernel_break && request.kernel_break <= block.end && !flash.overlaps(block);
}

void enumerate_ram(AddressRange window, AddressRange flash) {
  for (u32 start = window.start; start < window.end; ++start)
    for (u32 end = start; end < window.end; ++end)
      for (u32 kernel_break = start - 1; kernel_break <= end + 1; ++kernel_break)
        for (u32 app_break = start - 1; app_break <= kernel_break + 1; ++app_break) {
          const ProtectionRequest request{.block = {start, end}, .app_break = app_break, .kernel_break = kernel_break, .flash = flash};
          if (check_plan(request, {window.start, window.end + 4}) != expressible(request)) ++failures;
        }
}

TEST_CASE("a plan opens exactly the process's bytes, for every block and break of a small window") {
  failures = plans = 0;
  enumerate_ram({0x100, 0x118}, {0x104, 0x10C});  // meets some of the blocks
  enumerate_ram({0x8030'0000, 0x8030'0018}, {0x8010'0000, 0x8010'0100});
  CHECK(failures == 0);
  CHECK(plans > 1000);
}

TEST_CASE("breaks at the very end of the address space neither wrap nor open anything") {
  failures = plans = 0;
  constexpr u32 kTop = 0xFFFF'FFF0;
  for (u32 kernel_break = kTop; kernel_break != 0; ++kernel_break)
    for (u32 app_break = kTop; app_break != 0; ++app_break) {
      const ProtectionRequest request{.block = {kTop, 0xFFFF'FFFF}, .app_break = app_break, .kernel_break = kernel_break, .flash = {0x100, 0x200}};
      if (check_plan(request, {kTop, 0xFFFF'FFFF}) != expressible(request)) ++failures;
    }
  CHECK(failures == 0);
  CHECK(plans > 20);
}

TEST_CASE("flash is readable and executable exactly where it lies, and is refused where it meets the block") {
  failures = plans = 0;
  constexpr AddressRange kWindow{0x100, 0x140};
  for (u32 start = kWindow.start; start < kWindow.end; ++start)
    for (u32 end = start - 2; end < kWindow.end; ++end) {
      const ProtectionRequest request{.block = {0x110, 0x120}, .app_break = 0x115, .kernel_break = 0x11C, .flash = {start, end}};
      if (check_plan(request, kWindow) != expressible(request)) ++failures;
      if (flash_expressible(request.flash) != (start % 4 == 0 && end % 4 == 0 && start < end)) ++failures;
    }
  CHECK(failures == 0);
  CHECK(plans > 30);
}

TEST_CASE("shared buffers are open exactly where they lie, in any of the three places, or refused") {
  failures = plans = 0;
  constexpr AddressRange kWindow{0x100, 0x120};
  ProtectionRequest request{.block = {0x108, 0x110}, .app_break = 0x10A, .kernel_break = 0x110, .flash = {0x118, 0x11C}};
  const auto fits = [&](AddressRange range) {
    return range.start == range.end || (range.start % 4 == 0 && range.end % 4 == 0 && !range.overlaps(request.block) && !range.overlaps(request.flash));
  };
  for (u32 start = kWindow.start; start < kWindow.end; start += 2)
    for (u32 end = start; end < kWindow.end; end += 2)
      for (u32 other_start = kWindow.start; other_start < kWindow.end; other_start += 2)
        for (u32 other_end = other_start; other_end < kWindow.end; other_end += 2)
          for (u32 place = 0; place < 3; ++place) {
            request.shared = {};
            request.shared[place] = {start, end};
            request.shared[(place + 1) % 3] = {other_start, other_end};
            if (check_plan(request, kWindow) != (fits({start, end}) && fits({other_start, other_end}))) ++failures;
          }
  CHECK(failures == 0);
  CHECK(plans > 1000);
}

TEST_CASE("three shared buffers are mapped at once and do not linger in the next plan") {
  failures = 0;
  ProtectionRequest request{.block = {0x100, 0x180}, .app_break = 0x120, .kernel_break = 0x180, .flash = {0x400, 0x480},
                            .shared = {{{0x200, 0x204}, {0x210, 0x220}, {0x300, 0x340}}}};
  CHECK(check_plan(request, {0, 0x500}));
  request.shared = {};
  CHECK(check_plan(request, {0, 0x500}));
  CHECK(failures == 0);
}

// The kernel's own entries.

TEST_CASE("no byte is both writable and executable, for the kernel or a process, with any plan") {
  const auto made = plan({.block = {0x8030'0000, 0x8030'2000}, .app_break = 0x8030'1003, .kernel_break = 0x8030'1800,
                          .flash = {0x8010'0000, 0x8010'4000}, .shared = {{{0x8030'4000, 0x8030'4010}, {}, {}}}});
  REQUIRE(made);
  const Entries entries = registers(*made);
  for (u64 address = 0x7FFF'0000; address < 0x8041'0000; address += 0x404)
    for (const Mode mode : {Mode::Machine, Mode::User}) {
      const Rights rights = rights_at(entries, address, mode);
      REQUIRE_FALSE((rights.write && rights.execute));
    }
}

TEST_CASE("a process reaches nothing of the kernel, and the kernel reaches all it has to") {
  REQUIRE(protectable(kMap));
  const Entries entries = registers(Plan{});
  const std::pair<AddressRange, Rights> kRanges[] = {{kMap.text, kReadExecute}, {kMap.ram, kReadWrite}, {kMap.app_flash, kReadOnly},
                                                     {kMap.app_ram, kReadWrite}, {kMap.devices, kReadWrite}};
  for (const auto& [range, rights] : kRanges)
    for (const u64 address : {u64{range.start}, u64{range.start} + range.size() / 2, u64{range.end} - 1}) {
      CHECK(rights_at(entries, address, Mode::Machine) == rights);
      CHECK(rights_at(entries, address, Mode::User) == kNone);
    }
  for (const u64 address : {0x2000'0000ull, 0x7FFF'FFFFull, 0x8008'0000ull, 0x8040'0000ull, 0xFFFF'FFFFull})
    CHECK(rights_at(entries, address, Mode::Machine) == kNone);
}

/// `word` is a multiple of four.
void check_window(const Entries& entries, AddressRange written, core::Address word) {
  const bool inside = word < written.end && word + 4 > written.start;
  if (rights_at(entries, word, Mode::User).write) ++failures;
  if (rights_at(entries, word, Mode::Machine).write != inside) ++failures;
  if (inside && rights_at(entries, word, Mode::Machine) != kReadWrite) ++failures;
}

TEST_CASE("no entry lets the kernel write application flash, whatever flash a process has") {
  failures = plans = 0;
  for (const PmpEntry& entry : kernel_entries(kMap))
    if (entry.config != kOff && granted(entry.config, Mode::Machine).write)
      for (u64 address = kMap.app_flash.start; address < kMap.app_flash.end; address += 4) {
        Entries alone{};
        alone[0] = entry;
        if (rights_at(alone, address, Mode::Machine).write) ++failures;
      }
  constexpr core::Address kStart = kMap.app_flash.start;
  for (core::Address start = kStart; start < kStart + 0x40; start += 4)
    for (core::Address end = start + 4; end <= kStart + 0x40; end += 4) {
      const auto made = plan({.block = {0x8030'0000, 0x8030'2000}, .app_break = 0x8030'1003, .kernel_break = 0x8030'1800, .flash = {start, end},
                              .shared = {{{0x8030'4000, 0x8030'4010}, {}, {}}}});
      REQUIRE(made);
      ++plans;
      const Entries entries = registers(*made);
      for (core::Address address = kStart; address < kStart + 0x44; ++address)
        if (rights_at(entries, address, Mode::Machine).write || rights_at(entries, address, Mode::User).write) ++failures;
    }
  CHECK(failures == 0);
  CHECK(plans > 100);
}

TEST_CASE("a window opens the words that are written to the kernel and nothing else, whatever flash is loaded") {
  failures = plans = 0;
  constexpr core::Address kStart = kMap.app_flash.end - 0x30;  // the kernel's stack lies behind it
  const std::optional<Plan> loaded[] = {Plan{}, plan({.block = {0x8030'0000, 0x8030'2000}, .app_break = 0x8030'1003, .kernel_break = 0x8030'1800,
                                                      .flash = {kStart + 8, kStart + 0x20}})};
  for (const auto& made : loaded)
    for (core::Address start = kStart; start < kMap.app_flash.end; ++start)
      for (core::Address end = start + 1; end <= kMap.app_flash.end; ++end, ++plans) {
        REQUIRE(made);
        Entries entries = registers(*made);
        const auto window = window_entries({start, end});
        entries[2] = window[0];
        entries[3] = window[1];
        for (core::Address word = kStart - 8; word < kMap.app_flash.end; word += 4) check_window(entries, {start, end}, word);
        if (rights_at(entries, kMap.ram.start, Mode::Machine) != kReadWrite || rights_at(entries, kMap.ram.start, Mode::User) != kNone) ++failures;
      }
  CHECK(failures == 0);
  CHECK(plans > 1000);
}

TEST_CASE("naturally aligned ranges are encoded as the model decodes them, one byte more or less included") {
  for (u32 size = 8; size != 0x2000'0000; size *= 2)
    for (const u32 start : {0u, size, 3 * size}) {
      const AddressRange range{start, start + size};
      REQUIRE(is_napot(range));
      REQUIRE_FALSE(is_napot({start + 4, start + 4 + size}));
      Entries entries{};
      entries[0] = {.address = napot_address(range), .config = kNapot | kRead};
      REQUIRE(rights_at(entries, range.start, Mode::User) == kReadOnly);
      REQUIRE(rights_at(entries, range.end - 1, Mode::User) == kReadOnly);
      REQUIRE(rights_at(entries, range.end, Mode::User) == kNone);
      if (start != 0) REQUIRE(rights_at(entries, range.start - 1, Mode::User) == kNone);
    }
  for (const AddressRange range : {AddressRange{0, 4}, {0, 0}, {0, 24}, {8, 24}}) CHECK_FALSE(is_napot(range));
}

// Placing blocks.

void check_block(const BlockRequest& request) {
  const auto block = place_block(request);
  if (!block) return;
  ++plans;
  const bool inside = block->start >= request.pool.start && block->end <= request.pool.end && block->start <= block->end;
  const bool placed = request.fixed_start ? block->start == *request.fixed_start : block->start % kBlockAlignment == 0;
  const u64 needed = u64{std::max(request.minimum_app_bytes, request.initial_app_bytes)} + request.kernel_bytes;
  if (!inside || !placed || block->start % 4 != 0 || u64{block->end} - block->start < needed) ++failures;
  const AddressRange flash = block->start >= 0x2000 ? AddressRange{0x1000, 0x2000} : AddressRange{0xFFFF'0000, 0xFFFF'1000};
  const ProtectionRequest first{.block = *block, .app_break = block->start + request.initial_app_bytes,
                                .kernel_break = block->end - request.kernel_bytes, .flash = flash};
  if (request.kernel_bytes % 4 == 0 && !plan(first)) ++failures;
}

TEST_CASE("a block lies in its pool, holds what was asked for, and its first plan exists") {
  failures = plans = 0;
  for (u32 start = 0; start < 40; start += 3)
    for (u32 end = start; end < 160; end += 7)
      for (u32 minimum = 0; minimum < 70; minimum += 9)
        for (u32 initial = 0; initial < 70; initial += 5)
          for (u32 kernel = 0; kernel < 50; kernel += 4) check_block({{start, end}, minimum, initial, kernel, {}});
  for (u32 fixed = 0; fixed < 64; ++fixed) check_block({{8, 200}, 20, 10, 16, fixed});
  CHECK(failures == 0);
  CHECK(plans > 1000);
}

TEST_CASE("sizes and pools at the ends of the address space give no block that wraps") {
  failures = plans = 0;
  constexpr u32 kSizes[] = {0, 1, 100, 1u << 30, (1u << 30) + 1, 0x7FFF'FFFF, 0x8000'0000, 0xFFFF'FFF0, 0xFFFF'FFFF};
  constexpr u32 kEnds[] = {0, 16, 0x4000'0000, 0x8000'0000, 0xFFFF'FFE0, 0xFFFF'FFF1, 0xFFFF'FFFF};
  for (const u32 start : kEnds)
    for (const u32 end : kEnds)
      for (const u32 minimum : kSizes)
        for (const u32 initial : kSizes)
          for (const u32 kernel : kSizes) check_block({{start, end}, minimum, initial, kernel, {}});
  CHECK(failures == 0);
  CHECK(plans > 20);
}

TEST_CASE("a process that asks for no memory at first gets none of its block") {
  const auto block = place_block({.pool = {0x1000, 0x3000}, .minimum_app_bytes = 0x400, .initial_app_bytes = 0, .kernel_bytes = 0x100});
  REQUIRE(block);
  failures = 0;
  CHECK(check_plan({.block = *block, .app_break = block->start, .kernel_break = block->end - 0x100, .flash = {0x8000, 0x9000}}, {0xF00, 0x3100}));
  CHECK(failures == 0);
}

TEST_CASE("entries hold addresses in words, the lower bound in the even one") {
  const auto made = plan({.block = {0x8030'0000, 0x8030'2000}, .app_break = 0x8030'0BB8, .kernel_break = 0x8030'1A88, .flash = {0x8010'0000, 0x8010'3000}});
  REQUIRE(made);
  CHECK(made->addresses == std::array<u32, 10>{0x2004'0000, 0x2004'0C00, 0x200C'0000, 0x200C'02EE});
  constexpr u8 kConfig[] = {0, 0x0D, 0, 0x0E, 0, 0, 0, 0, 0, 0};  // off, TOR R X, off, TOR W X (shared data), off ...
  for (u32 i = 0; i < kUserEntries; ++i) CHECK(user_config(*made, kFirstUserEntry + i) == kConfig[i]);
}
}  // namespace
