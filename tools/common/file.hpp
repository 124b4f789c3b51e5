// tools/common/file.hpp - whole files in and out.
#pragma once
#include <filesystem>
#include <span>
#include <vector>

#include "core/types.hpp"

namespace tools {

using Bytes = std::vector<u8>;

Bytes read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::span<const u8> bytes);

}  // namespace tools
