// tools/pack/relocate.hpp - moves a linked application to the flash and RAM addresses it is installed at.
//
// Errors   Error for a relocation that cannot be applied: its type, section and place.
#pragma once
#include "tools/pack/app_elf.hpp"

namespace tools {

struct Destination {
  u32 flash = kLinkFlash;  // of the first byte of the application's code
  u32 ram = kLinkRam;      // of the first byte of its RAM
};

/// The flash image as it has to lie at `to.flash`.
Bytes relocated(const AppElf& app, const Destination& to);

/// Where the byte linked at `address` lies afterwards. The end of a region belongs to it.
u32 moved(u32 address, const Destination& to);

}  // namespace tools
