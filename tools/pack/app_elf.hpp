// tools/pack/app_elf.hpp - an application as the linker left it: one flash image, a RAM size, kept relocations.
//
// Source   user/layout.ld for the two link bases; ELF specification 1.2 and the processors' supplements.
#pragma once
#include <filesystem>
#include <string>

#include "tools/common/file.hpp"

namespace tools {

enum class Isa : u8 { RiscV32, CortexM };

/// Where applications are linked. What lies from kLinkRam on moves with RAM, everything else with flash.
inline constexpr u32 kLinkFlash = 0x1000'0000;
inline constexpr u32 kLinkRam = 0x6000'0000;

/// More than any board has: sizes up to here add up without wrapping.
inline constexpr u32 kLargestApp = 16u << 20;

struct Relocation {
  u32 type = 0;
  u32 place = 0;   // linked address of what is patched
  u32 symbol = 0;  // linked address of what it refers to
  i32 addend = 0;  // RISC-V only; Arm keeps it in the place
  std::string section;
};

struct AppElf {
  Isa isa{};
  u32 entry = 0;      // linked address
  u32 ram_bytes = 0;  // from kLinkRam to the end of what the program occupies
  Bytes flash;        // from kLinkFlash on, initial values of data included
  Bytes permissions;  // section .bulkhead.permissions: entries of the Permissions element, or none
  Bytes storage;      // section .bulkhead.storage: payload of the StoragePermissions element, or none
  u32 short_id = 0;   // section .bulkhead.identity: 0 is none,
  u32 version = 0;    // and which of two with the same id is newer
  std::vector<Relocation> relocations;
  std::vector<std::pair<core::AddressRange, u32>> load_places;  // linked range and its offset in `flash`

  /// Offset in `flash` of the `bytes` bytes linked at `address`. Throws Error unless all of them are loaded.
  u32 flash_offset(u32 address, u32 bytes) const;
};

/// Throws Error for anything that is not an application for one of our boards.
AppElf read_app_elf(const std::filesystem::path& path);

}  // namespace tools
