// tools/common/file.hpp - whole files in and out.
#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/types.hpp"

namespace tools {

using Bytes = std::vector<u8>;

Bytes read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::span<const u8> bytes);
std::string read_text(const std::filesystem::path& path);
void write_text(const std::filesystem::path& path, std::string_view text);

}  // namespace tools
