// tools/stack_bound/called_names.hpp - what the source calls at an address: the identifier at the place that the line table gives.
//
// Calls that the compiler merged have no line, and what stands in a macro has the macro's: then there is no name.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/types.hpp"

namespace tools::stack {

struct CalledName {
  std::string name;      // empty: not known
  std::string function;  // short_name() of the function in whose source the call stands, whatever it was inlined into
};

struct Sources {
  std::filesystem::path symbolizer;
  std::filesystem::path root;  // paths in the image are relative to it
};

/// The identifier that begins at that column, from 1; empty if none does, or one without a small letter, as macros are written.
std::string identifier_at(const std::string& line, usize column);
std::map<u32, CalledName> called_names(const Sources& sources, const std::filesystem::path& image, const std::vector<u32>& addresses);

}  // namespace tools::stack
