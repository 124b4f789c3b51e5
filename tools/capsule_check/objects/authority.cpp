// tools/capsule_check/objects/authority.cpp - the list, and what is looked for in a section of a capsule's code.
#include "tools/capsule_check/objects/authority.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <sstream>
#include <stdexcept>

#include "tools/capsule_check/objects/symbol_name.hpp"

namespace capsule_objects {
namespace {
constexpr std::array<std::string_view, 7> kSections{".text", ".rodata", ".data", ".bss", ".srodata", ".sdata", ".sbss"};
constexpr std::array<std::string_view, 5> kConstructors{".init_array", ".preinit_array", ".fini_array", ".ctors", ".dtors"};

bool named(std::string_view section, std::string_view kind) {
  return section == kind || (section.starts_with(kind) && section.substr(kind.size()).starts_with('.'));
}
bool named_any(std::string_view section, auto kinds) {
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return named(section, kind); });
}

/// Labels within an object: the compiler's constants, and jumps.
bool is_label(std::string_view symbol) { return symbol.starts_with(".L") || symbol.starts_with("$") || symbol.starts_with("L0"); }

/// A template of the kernel over a capsule's closure is the capsule's code as well; what the board makes of a capsule is the board's.
bool belongs_to_a_capsule(const std::string& symbol) {
  return symbol.contains("8capsules") && symbol_name(symbol).scope != "board";
}
bool is_known_to_others(const std::string& symbol) { return !symbol_name(symbol).scope.empty() || is_label(symbol); }

void check_section(const Section& section, const Authority& authority, std::vector<std::string>& found) {
  const std::string of = symbol_name(*std::ranges::find_if(section.defined, belongs_to_a_capsule)).text();
  if (!named_any(section.name, kSections))
    found.push_back(std::format("{} lies in section {}, which capsules have no business in: do without the attribute", of, section.name));
  for (const std::string& symbol : section.referred)
    if (!is_label(symbol) && !authority.covers(symbol))
      found.push_back(std::format("{} refers to {}, which is not among what capsules may use (capsules/authority.txt): take a service as "
                                  "constructor parameter", of, symbol_name(symbol).text()));
}
}  // namespace

Authority::Authority(std::string_view text) {
  std::istringstream lines{std::string{text}};
  unsigned number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream words{line};
    std::string use, name, reason;
    if (!(words >> use >> name >> reason) || use != "use") throw std::runtime_error{std::format("line {}: wanted: use NAME REASON", number)};
    m_names.push_back(name);
  }
}

bool Authority::covers(const std::string& symbol) const {
  const SymbolName name = symbol_name(symbol);
  return std::ranges::any_of(m_names, [&](const std::string& each) {
    if (each.ends_with("::*")) return name.scope + "::*" == each;
    if (each.ends_with('*')) return name.scope.empty() && name.name.starts_with(each.substr(0, each.size() - 1));
    return name.text() == each;
  });
}

std::vector<std::string> violations_of(const std::vector<Section>& object, bool own, const Authority& authority) {
  std::vector<std::string> found;
  for (const Section& section : object) {
    if (section.bytes == 0) continue;
    if (named_any(section.name, kConstructors)) found.push_back(std::format("section {} is code that runs before the kernel: make the object constinit", section.name));
    if (!section.loaded) continue;
    if (own && !std::ranges::all_of(section.defined, is_known_to_others))
      found.push_back(std::format("{} is defined outside of every namespace: capsules have namespace capsules", *std::ranges::find_if_not(section.defined, is_known_to_others)));
    if (std::ranges::any_of(section.defined, belongs_to_a_capsule)) check_section(section, authority, found);
  }
  return found;
}

}  // namespace capsule_objects
