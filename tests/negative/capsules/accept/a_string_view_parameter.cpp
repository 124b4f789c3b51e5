// accept: text comes in as a view, is looked at, and is kept nowhere.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
bool is_command(std::string_view line, std::string_view name) { return line.starts_with(name) && line.substr(name.size()).starts_with(' '); }
}  // namespace capsules
