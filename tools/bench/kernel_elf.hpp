// tools/bench/kernel_elf.hpp - what the measuring program wants to know of a kernel's ELF: places, sizes, names.
//
// Errors   Error: the file, and what is missing in it.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "tools/common/file.hpp"

namespace tools {

struct KernelSizes {
  u32 text = 0, rodata = 0, data = 0, bss = 0;  // bytes; the stack is none of them
  std::map<std::string, u32> types;             // of what a process pays for, by the symbol's name without bulkhead_

  /// Throws Error if there is no such symbol.
  u32 of(const std::string& type) const;
};

struct KernelElf {
  core::AddressRange text{};
  core::Address trap_start = 0, trap_end = 0;      // in it: the architecture's assembly, reset excepted
  KernelSizes sizes{};
  std::map<core::Address, std::string> functions;  // by first address, names as in the source

  /// The function that holds `address`.
  const std::string& function_at(core::Address address) const;
};

KernelElf read_kernel_elf(const std::filesystem::path& path);

}  // namespace tools
