// tools/pack/tbf_writer.hpp - builds the object that lies in flash: header, protected padding, binary, filler.
#pragma once
#include <optional>
#include <string>

#include "tools/pack/app_elf.hpp"

namespace tools {

/// Header and trailer of everything we pack; the application's code begins behind it.
inline constexpr u32 kProtectedBytes = 128;
/// What the kernel may take of an application's RAM for grants, besides its own record.
inline constexpr u32 kGrantReserveBytes = 1024;

/// Objects are linked by their sizes, in words.
inline constexpr u32 kSmallestFlashMultiple = 4;

struct PackOptions {
  std::string name;
  u32 flash = kLinkFlash - kProtectedBytes;  // of the object's first byte
  u32 ram = kLinkRam;
  u32 grant_reserve = kGrantReserveBytes;
  u32 flash_multiple = kSmallestFlashMultiple;  // the object's size is a multiple of it
};

/// The object at options.flash, with the header that says so. Equal inputs give equal bytes.
Bytes pack(const AppElf& app, const PackOptions& options);

/// Bytes in flash and in RAM that the packed application will take; RAM without the kernel's record.
struct Needs {
  u32 flash = 0;
  u32 ram = 0;
};
Needs needs_of(const AppElf& app, u32 grant_reserve, u32 flash_multiple);

/// Writes the checksum that the header as it stands has to have.
void seal_header(std::span<u8> object);

/// An object without an application, to fill a gap of at least 16 bytes.
Bytes padding_object(u32 size);

}  // namespace tools
