// tests/model/enumeration.hpp - goes through worlds, placements and small lives without leaving anything out.
#pragma once
#include "tests/model/life.hpp"

namespace model {

/// Every combination of one of each.
inline void judge_world(const World& world) {
  for (const AddressRange flash : world.flashes)
    expect(flash_expressible(flash) == possible_range(flash), "flash that can be covered", {flash.start, flash.end});
  for (const AddressRange block : world.blocks)
    for (const Address kernel_break : world.kernel_breaks)
      for (const Address app_break : world.app_breaks)
        for (const AddressRange flash : world.flashes)
          for (const AddressRange buffer : world.buffers)
            judge_request({.block = block, .app_break = app_break, .kernel_break = kernel_break, .flash = flash, .shared = {{buffer, {}, {}}}}, world.window);
}

/// The same with a buffer at each of the three positions.
inline void judge_sharing(const World& world) {
  for (const AddressRange block : world.blocks)
    for (const Address kernel_break : world.kernel_breaks)
      for (const Address app_break : world.app_breaks)
        for (const AddressRange flash : world.flashes)
          for (const AddressRange first : world.buffers)
            for (const AddressRange second : world.buffers)
              for (const AddressRange third : world.buffers)
                judge_request({.block = block, .app_break = app_break, .kernel_break = kernel_break, .flash = flash, .shared = {{first, second, third}}}, world.window);
}

// Placing blocks.

inline void judge_placement(const kernel::ports::BlockRequest& asked) {
  ++tally.requests;
  const auto got = place_block(asked), wanted = wanted_block(asked);
  if (got != wanted)
    return fail("where a block lies; pool, minimum, initial, kernel, got", {asked.pool.start, asked.pool.end, asked.minimum_app_bytes, asked.initial_app_bytes,
                asked.kernel_bytes, got ? got->start : 0, got ? got->end : 0});
  if (!got) return;
  const Address flash = got->start < 0x8000'0000 ? 0xF000'0000 : 0x1000;
  for (const u32 app_bytes : {asked.initial_app_bytes, std::max(asked.minimum_app_bytes, asked.initial_app_bytes)}) {
    const ProtectionRequest first{.block = *got, .app_break = got->start + app_bytes, .kernel_break = got->end - asked.kernel_bytes, .flash = {flash, flash + 0x1000}};
    expect(possible(first), "a block in which its process cannot grow", {got->start, got->end, app_bytes});
    judge_request(first, {got->start, got->start});
  }
}

inline void judge_small_placements() {
  for (const u64 base : {u64{0}, u64{0x2000'0000}, kAddressSpace - 1536})
    for (const Address start : places(base, 7, 8))
      for (const Address end : places(base + 496, 17, 16))
        for (const u32 minimum : {0u, 1u, 16u, 31u, 32u, 33u, 64u, 100u, 255u, 256u, 257u, 384u, 385u, 416u})
          for (const u32 initial : {0u, 1u, 13u, 16u, 32u, 33u, 300u})
            for (const u32 kernel : {1u, 8u, 16u, 17u, 95u, 96u, 127u, 128u, 129u, 192u}) judge_placement({{start, end}, minimum, initial, kernel, {}});
}

/// At a place that the application's header names, and in pools that are as large as what is asked for, or a byte off.
inline void judge_fixed_placements() {
  for (const Address fixed : places(0x2000'0000, 1200, 1))
    for (const AddressRange pool : {AddressRange{0x2000'0000, 0x2000'0800}, {0x2000'0100, 0x2000'0400}, {0x2000'0010, 0x2000'0200}})
      for (const u32 kernel : {100u, 230u}) judge_placement({pool, 200, 32, kernel, fixed});
  for (const Address start : places(0x2000'0000, 40, 1))
    for (const Address end : places(start, 600, 1)) judge_placement({{start, end}, 10, 5, 10, {}});
}

/// Sizes and pools at the ends of what 32 bits hold.
inline void judge_extreme_placements() {
  Places numbers{0, 1, 0x7FFF'FFFF, 0x8000'0000, 0xEFFF'FFFF, 0xF000'0000, 0xF000'0001, 0xFFFF'FE00, 0xFFFF'FFE0, 0xFFFF'FFEF, 0xFFFF'FFF0, 0xFFFF'FFF1, 0xFFFF'FFFF};
  for (u32 bit = 4; bit < 31; bit += 2)
    for (const Address near : {(1u << bit) - 1, 1u << bit, (1u << bit) + 1}) numbers.push_back(near);
  const std::array<Address, 8> sizes{1, 100, 1u << 26, (1u << 26) + 1, 1u << 30, (1u << 30) + 1, 0x8000'0000, 0xFFFF'FFFF};
  for (const Address start : numbers)
    for (const Address end : numbers)
      for (const u32 minimum : sizes)
        for (const u32 initial : sizes)
          for (const u32 kernel : sizes) judge_placement({{start, end}, minimum, initial, kernel, {}});
}

// Small lives.

inline Layout layout_of(AddressRange block, Address record) {
  return {.block = block, .record = record, .flash = kLifeFlash, .protected_bytes = 20};
}

/// Goes on from `life` in one way, and comes back.
inline void then(const Life& life, auto step) {
  Life next = life;
  next.restore();
  step(next);
}

inline void judge_shares(const Life& life, const Places& places) {
  for (const Address start : places)
    for (const Address end : places) then(life, [&](Life& next) { (void)next.share(start, end - start); });
  for (const Address start : model::places(kLifeFlash.start, 24, 1))
    for (const u32 length : {0u, 1u, 4u, kLifeFlash.size() - 20, kLifeFlash.size() - 19, 0xFFFF'FFFFu}) then(life, [&](Life& next) { (void)next.share(start, length); });
  for (const Address start : model::places(kLifeFlash.end - 5, 6, 1)) then(life, [&](Life& next) { (void)next.share(start, 4); });
}

inline void judge_borrowing(const Life& life) {
  const AddressRange block = life.layout().block, own{block.start, block.start + kGranule}, far{0x7000'0000, 0x7000'0000 + kGranule};
  for (u32 position = 0; position < 3; ++position)
    for (const AddressRange range : {AddressRange{}, far, own, {kLifeFlash.start, kLifeFlash.start + kGranule}, {far.start, far.end + 1}, {far.start + 1, far.end}})
      then(life, [&](Life& next) {
        if (!next.borrow(position, range)) return;
        (void)next.borrow((position + 1) % 3, {far.start + 4096, far.end + 4096});
        (void)next.set_break(block.start);
        (void)next.borrow(position, {});
      });
}

/// Every step from one state.
inline void judge_steps(const Life& life, const Places& places) {
  const Address start = life.layout().block.start;
  for (const Address wanted : places) then(life, [&](Life& next) { (void)next.set_break(wanted); });
  for (const Address wanted : {Address{0}, ~Address{0}, start - 1}) then(life, [&](Life& next) { (void)next.set_break(wanted); });
  for (const Address place : places)
    for (const u32 alignment : {1u, 4u, 8u})
      then(life, [&](Life& next) { (void)next.allocate_grant(static_cast<u32>(life.kernel_break()) - place, alignment); });
  const u32 all = life.layout().record - start;
  for (const u32 initial : {0u, 1u, kGranule, all, all + 1, life.layout().block.size() + 1}) then(life, [&](Life& next) { (void)next.reset(initial); });
  for (const Address shared : {start + 1, start + kGranule, static_cast<Address>(life.app_break())})
    for (const Address wanted : places)
      then(life, [&](Life& next) {
        (void)next.share(start, shared - start);
        (void)next.set_break(wanted);
      });
}

/// Each pair of breaks that can be, and from there each step.
inline void judge_small_life(const SmallLife& small) {
  for (const Address record : small.records) {
    ram.put_at(small.block.start, small.block.size());
    Life fresh{layout_of(small.block, record)};
    if (!fresh.reset(0)) return fail("a small life does not begin", {small.block.start});
    judge_shares(fresh, small.places);
    for (const Address kernel_break : small.places)
      then(fresh, [&](Life& granted) {
        if (kernel_break > record || !granted.allocate_grant(record - kernel_break, 1)) return;
        for (const Address app_break : small.places)
          then(granted, [&](Life& state) {
            if (state.set_break(app_break)) judge_steps(state, small.places);
          });
      });
    judge_borrowing(fresh);
    then(fresh, [&](Life& grown) {
      (void)grown.set_break(small.block.start + small.block.size() / 2);
      judge_shares(grown, small.places);
      judge_borrowing(grown);
    });
  }
}

/// Grants as far from the process's record as a record can tell, and a byte farther.
inline void judge_far_grants() {
  constexpr u32 kBlock = 0x2'0000, kRecord = 480;
  const AddressRange block{0x2002'0000, 0x2002'0000 + kBlock};
  ram.put_at(block.start, kBlock);
  Life life{layout_of(block, block.end - kRecord)};
  if (!life.reset(0)) return fail("a life with far grants does not begin", {block.start});
  for (u32 bytes = static_cast<u32>(Life::kFarthestGrant) - 8; bytes < Life::kFarthestGrant + 9; ++bytes)
    for (const u32 alignment : {1u, 4u}) then(life, [&](Life& next) { (void)next.allocate_grant(bytes, alignment); });
  for (const u32 bytes : {0xFFFF'FFFFu, 0xFFFF'FFF0u, 0x8000'0000u, kBlock, kBlock + 1}) then(life, [&](Life& next) { (void)next.allocate_grant(bytes, 1); });
}

inline void judge_worlds() {
  for (const World& world : worlds(extent.deep)) judge_world(world);
}

inline void judge_placements() {
  judge_small_placements();
  judge_fixed_placements();
  judge_extreme_placements();
}

inline void judge_small_lives() {
  for (const SmallLife& small : small_lives(extent.deep)) judge_small_life(small);
  judge_far_grants();
}

}  // namespace model
