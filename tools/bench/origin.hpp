// tools/bench/origin.hpp - where the bytes of a kernel come from: by folder, and by source file.
//
// Units    bytes. What is initialised lies in flash and in RAM.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/types.hpp"

namespace tools {

enum class Kind : u8 { Code, Constants, Initialised, Zeroed };

/// A function or an object, or what lies between two of them.
struct PlacedBytes {
  std::string file;  // as the debug information names it, or what it is in parentheses; empty: not known
  std::string name;  // as in the source; empty: no symbol
  Kind kind = Kind::Code;
  u32 bytes = 0;
};

/// The source file from the tree's root on; where it is not known, what the name tells.
std::string origin_of(const PlacedBytes& placed);
/// The folder that an origin lies in: the first of its path.
std::string folder_of(const std::string& origin);
/// Two tables, each the most flash first, and their sum. Of the source files the `most_files` largest, and the sum of the others.
std::string size_tables(const std::vector<PlacedBytes>& all, usize most_files);

}  // namespace tools
