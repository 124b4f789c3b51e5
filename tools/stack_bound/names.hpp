// tools/stack_bound/names.hpp - names of functions as people write them.
#pragma once
#include <string>
#include <string_view>

#include "core/types.hpp"

namespace tools::stack {

/// Of a symbol: with namespaces, without parameters and template arguments; "capsules::VirtualFlash::flash_read".
std::string short_name(const std::string& symbol);
/// The last part of a short name.
std::string_view last_part(std::string_view short_name);
/// Whether the name is the pattern; * stands for any characters.
bool matches(std::string_view pattern, std::string_view name);

}  // namespace tools::stack
