// tools/stack_bound/listing.hpp - the instructions of an image, as llvm-objdump prints them.
#pragma once
#include <filesystem>

#include "tools/stack_bound/image.hpp"

namespace tools::stack {

/// Data between instructions is left out.
Listing parse_listing(const std::string& text, const Image& image);
Listing disassemble(const std::filesystem::path& objdump, const std::filesystem::path& path, const Image& image);

}  // namespace tools::stack
