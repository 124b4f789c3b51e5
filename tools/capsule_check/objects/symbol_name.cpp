// tools/capsule_check/objects/symbol_name.cpp - reads no more of the grammar than leads to the first nested name.
#include "tools/capsule_check/objects/symbol_name.hpp"

#include <cctype>

namespace capsule_objects {
namespace {
bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

void skip_while(std::string_view& rest, auto wanted) {
  while (!rest.empty() && wanted(rest.front())) rest.remove_prefix(1);
}

/// <length><identifier>; empty if there is none.
std::string identifier(std::string_view& rest) {
  std::size_t length = 0;
  while (!rest.empty() && digit(rest.front())) {
    length = length * 10 + static_cast<std::size_t>(rest.front() - '0');
    rest.remove_prefix(1);
  }
  std::string name{rest.substr(0, length)};
  rest.remove_prefix(name.size());
  return name;
}

/// Th <offset> _, Tv <offset> _ <offset> _, and the letters of vtables, guards and the like.
void skip_special(std::string_view& rest) {
  if (rest.starts_with("GV") || rest.starts_with("GR")) return rest.remove_prefix(2);
  if (!rest.starts_with('T')) return;
  const bool thunk = rest.starts_with("Th") || rest.starts_with("Tv");
  const int offsets = rest.starts_with("Tv") ? 2 : 1;
  rest.remove_prefix(std::min<std::size_t>(2, rest.size()));
  for (int i = 0; thunk && i < offsets; ++i) {
    skip_while(rest, [](char c) { return digit(c) || c == 'n'; });
    skip_while(rest, [](char c) { return c == '_'; });
  }
}
}  // namespace

SymbolName symbol_name(std::string_view mangled) {
  std::string_view rest = mangled;
  if (!rest.starts_with("_Z")) return {.name = std::string{mangled}};
  rest.remove_prefix(2);
  skip_special(rest);
  skip_while(rest, [](char c) { return c == 'Z'; });  // local to a function: the function's name follows
  if (!rest.starts_with('N')) return {.name = identifier(rest)};
  rest.remove_prefix(1);
  skip_while(rest, [](char c) { return c == 'K' || c == 'V' || c == 'r' || c == 'R' || c == 'O'; });
  if (rest.starts_with("St")) {
    rest.remove_prefix(2);
    return {.scope = "std", .name = identifier(rest)};
  }
  SymbolName found{.scope = identifier(rest)};
  found.name = identifier(rest);
  return found;
}

}  // namespace capsule_objects
