// tools/kernel/attributes.hpp - what a kernel's image tells of itself: `bulkhead attributes FILE`.
//
// Errors   Error: there is no record in the file, or an element of it is damaged or missing.
#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "contract/kernel_attributes.hpp"
#include "tools/common/file.hpp"

namespace tools {

struct KernelFile {
  core::AddressRange kernel_flash{}, app_flash{}, app_ram{};
  contract::KernelVersion abi{};
  std::string version, board;
};

/// From the ELF, or from the bytes of the kernel's flash: then the record may lie anywhere, the last one counts.
KernelFile read_kernel_attributes(const std::filesystem::path& path);
KernelFile parse_kernel_attributes(std::span<const u8> up_to_end, const std::string& where);

void add_attributes_command(CLI::App& bulkhead);

}  // namespace tools
