// tools/run/panic_places.cpp - reads the two lines of the log that a panic consists of.
#include "tools/run/panic_places.hpp"

#include <algorithm>
#include <format>
#include <regex>

#include "contract/low_level_debug.hpp"
#include "contract/source_tag.hpp"
#include "tools/common/elf_file.hpp"

namespace tools {

void PanicPlaces::add_program(const std::filesystem::path& file) {
  const Bytes bytes = read_file(file);
  if (!is_elf(bytes)) return;
  const auto sections = read_elf_sections(file);
  for (const char* name : {".debug_str", ".debug_line_str"}) {
    const auto section = sections.find(name);
    if (section == sections.end()) continue;
    const std::string_view strings{reinterpret_cast<const char*>(section->second.bytes.data()), section->second.bytes.size()};
    for (std::size_t at = 0; at < strings.size(); at = std::min(strings.find('\0', at), strings.size() - 1) + 1) add_source(strings.data() + at);
  }
}

void PanicPlaces::add_source(std::string_view name) {
  const bool is_source = name.contains('/') && (name.ends_with(".cpp") || name.ends_with(".hpp") || name.ends_with(".c") || name.ends_with(".h"));
  if (is_source) m_names[contract::source_tag(name)] = name.substr(name.find_first_not_of("./"));
}

std::string PanicPlaces::name_of(u32 tag) const {
  const auto found = m_names.find(tag);
  return found == m_names.end() ? std::format("an unknown file, tag {:#x},", tag) : found->second;
}

std::optional<std::string> PanicPlaces::explain(const std::string& line) {
  static const std::regex kAlert{"LowLevelDebug: App (0x[0-9a-f]+) alert code 0x1"};
  static const std::regex kPlace{"LowLevelDebug: App (0x[0-9a-f]+) prints 0x([0-9a-f]+) 0x([0-9a-f]+)"};
  static_assert(static_cast<u32>(contract::low_level_debug::Alert::ApplicationPanic) == 1);
  std::smatch found;
  if (std::regex_match(line, found, kAlert)) return m_panicking = found[1], std::nullopt;
  const std::string panicking = std::exchange(m_panicking, {});
  if (!std::regex_match(line, found, kPlace) || found[1] != panicking) return std::nullopt;
  return std::format("panic at {}:{}", name_of(static_cast<u32>(std::stoul(found[2], nullptr, 16))), std::stoul(found[3], nullptr, 16));
}

}  // namespace tools
