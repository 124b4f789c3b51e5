// tools/image/image.hpp - from application files to the bytes of a board's application flash.
//
// Applications with addresses of their own go where they ask, then those that run anywhere, then ours, which are
// moved into the flash and RAM that is left.
// Errors   Error: which file, what was expected, what would fit.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tools/pack/app_elf.hpp"

namespace tools {

struct BoardMemory {
  Isa isa{};
  core::AddressRange flash{};
  core::AddressRange ram{};
  /// Objects begin at multiples of it, and ours are as large as one. An emulator that checks rights a page at a time
  /// runs code quickly only where a whole page has the same rights.
  u32 flash_page = 256;
};

struct PlacedApp {
  std::string name;
  std::filesystem::path file;
  core::AddressRange flash{};
  std::optional<u32> ram;  // none: the kernel chooses
  bool from_elf = false;   // then `file` holds its symbols
};

struct AppImage {
  Bytes flash;  // from the board's first byte of application flash
  std::vector<PlacedApp> apps;
};

AppImage build_app_image(const BoardMemory& board, const std::vector<std::filesystem::path>& inputs);

}  // namespace tools
