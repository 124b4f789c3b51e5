// tests/attacks/map_edges.cpp - every byte around both ends of its flash and of its memory is read, written and jumped to.
//
// row: 4, 10, R5, R7
// contained: fault
// lives: several
// boot: alone
#include "tests/attacks/map_walk.hpp"

using namespace attack;

int main() {
  constexpr u32 kAround = 48;
  const OwnMemory own = own_memory();
  std::array<Zone, 5> zones{};
  const std::array edges{own.flash.start, own.flash.end, own.ram.start, own.ram.end, ram_end()};
  for (std::size_t i = 0; i < edges.size(); ++i) zones[i] = {edges[i] - kAround, 2 * kAround, 1};
  constexpr std::array kWays{Walk::Reading, Walk::Writing, Walk::Executing};
  walk(zones, kWays);
}
