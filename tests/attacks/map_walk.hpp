// tests/attacks/map_walk.hpp - goes through the address space and finds out what is open, one life for every address.
//
// What ought to be open is computed from what memop tells. The first life touches every byte of that; each life then tries one
// address: outside of it that has to end the life, inside of it there is nothing to find out any more.
#pragma once
#include <span>

#include "tests/attacks/attack.hpp"

namespace attack {

/// Addresses start, start + step, ...: so many.
struct Zone {
  Address start = 0;
  u32 count = 0, step = 0;
};
inline u32 count_of(std::span<const Zone> zones) {
  u32 count = 0;
  for (const Zone& zone : zones) count += zone.count;
  return count;
}
inline Address address_at(std::span<const Zone> zones, u32 number) {
  while (number >= zones.front().count) {
    number -= zones.front().count;
    zones = zones.subspan(1);
  }
  return zones.front().start + number * zones.front().step;
}

struct OwnMemory {
  core::AddressRange flash{}, ram{};
};
inline OwnMemory own_memory() { return {{flash_start(), flash_end()}, {ram_start(), first_closed()}}; }

/// Reads all, and writes all that may be written, as it was: the stack is in there as well.
inline void touch_every_byte(const OwnMemory& own) {
  for (Address address = own.flash.start; address < own.flash.end; ++address) (void)+at<u8>(address);
  for (Address address = own.ram.start; address < own.ram.end; ++address) at<u8>(address) = +at<u8>(address);
}

enum class Walk : u32 { Reading, Writing, Executing };

inline bool may(Walk walk, const OwnMemory& own, Address address) {
  const bool in_flash = own.flash.contains(address, 1), in_ram = own.ram.contains(address, 1);
  return (in_flash && walk != Walk::Writing) || (in_ram && walk != Walk::Executing);
}
inline void probe(Walk walk, Address address) {
  if (walk == Walk::Reading) touch(address, Access::Read8);
  if (walk == Walk::Writing) touch(address, Access::Write8);
  if (walk == Walk::Executing) execute(address);
}

inline void tell(const OwnMemory& own) {
  core::Line<> line;
  line.text("flash ").address(own.flash.start).text(" .. ").address(own.flash.end);
  announce("own", line.text(", memory ").address(own.ram.start).text(" .. ").address(own.ram.end).view());
}

/// Every zone in each of these ways.
inline void walk(std::span<const Zone> zones, std::span<const Walk> ways) {
  const OwnMemory own = own_memory();
  const u32 count = count_of(zones);
  if (lives_before() == 0) {
    touch_every_byte(own);
    tell(own);
  }
  one_life_each(count * ways.size(), [&](u32 life) {
    const Walk way = ways[life / count];
    const Address address = address_at(zones, life % count);
    if (may(way, own, address)) user::exit_restart(0);
    probe(way, address);
    announce("open", core::Line<>{}.address(address).view());
  });
}

/// Page by page through all that there is on the board, and in larger steps through the rest of 4 GiB.
inline void walk_everything(Walk way) {
  constexpr u32 kPage = 4096, kStep = 1u << 20;
  std::array<Zone, port::kPopulated.size() + 1> zones{{{kPage / 2, 0xFFFF'FFFFu / kStep + 1, kStep}}};
  for (std::size_t i = 0; i < port::kPopulated.size(); ++i) zones[i + 1] = {port::kPopulated[i].start, port::kPopulated[i].size() / kPage, kPage};
  const std::array ways{way};
  walk(zones, ways);
}

}  // namespace attack
