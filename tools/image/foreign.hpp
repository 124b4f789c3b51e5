// tools/image/foreign.hpp - applications made elsewhere: a TBF, or the entry of a TAB that suits the board.
#pragma once
#include "tools/image/image.hpp"

namespace tools {

struct ForeignApp {
  std::string name;
  std::filesystem::path file;
  Bytes object;
  std::optional<u32> fixed_flash;  // of the object's first byte
  std::optional<u32> fixed_ram;
  u32 minimum_ram = 0;
};

bool is_elf(const std::filesystem::path& file);
/// Header errors that the kernel reports by name are left to it; what is no TBF at all stops here.
ForeignApp read_foreign(const std::filesystem::path& file, const BoardMemory& board);

}  // namespace tools
