// tools/image/foreign.hpp - applications made elsewhere: a TBF, or the entries of a TAB that suit the board.
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
/// A bundle may hold several builds of its application, for several addresses: all that suit, the preferred one first.
std::vector<ForeignApp> read_foreign(const std::filesystem::path& file, const BoardMemory& board);

}  // namespace tools
