// tests/system/memop_tells_the_layout.cpp - memop tells where RAM, flash and grants lie, in an order that holds together.
//
// row: 1.9
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 ram = memop(Memop::RamStart, 0), end = memop(Memop::RamEnd, 0), grants = memop(Memop::GrantStart, 0);
  u8 here = 0;
  check(ram < address_of(&here) && address_of(&here) < grants && grants < end, "RAM, this stack, grants, end");
  const u32 flash = memop(Memop::FlashStart, 0), flash_end = memop(Memop::FlashEnd, 0);
  const u32 code = address_of(reinterpret_cast<const void*>(&Recorder::upcall));
  check(flash < code && code < flash_end, "flash around this code");
  check(user::memop(2, 0).tag == static_cast<u32>(ReturnTag::SuccessU32), "addresses are success u32");
  passed();
}
