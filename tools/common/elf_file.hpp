// tools/common/elf_file.hpp - the sections of an ELF, by name.
//
// Errors   Error: the file is none.
#pragma once
#include <map>
#include <string>

#include "tools/common/file.hpp"

namespace tools {

struct ElfSection {
  bool loaded = false;  // it is part of what lies in the board's memory
  core::Address address = 0;
  u32 size = 0;
  Bytes bytes;          // none for what the file does not hold
};

bool is_elf(std::span<const u8> bytes);
std::map<std::string, ElfSection> read_elf_sections(const std::filesystem::path& path);

}  // namespace tools
