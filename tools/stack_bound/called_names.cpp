// tools/stack_bound/called_names.cpp - asks llvm-symbolizer, then reads the source.
#include "tools/stack_bound/called_names.hpp"

#include <algorithm>
#include <cctype>
#include <format>
#include <fstream>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/common/process.hpp"
#include "tools/stack_bound/names.hpp"

namespace tools::stack {
namespace {

std::vector<std::string> lines_of(std::istream& text) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(std::move(line));
  return lines;
}

class Files {
 public:
  explicit Files(const std::filesystem::path& root) : m_root{root} {}

  std::string line(const std::string& path, usize number) {
    const auto [known, fresh] = m_files.try_emplace(path);
    if (fresh) {
      std::ifstream file{resolved(path)};
      known->second = lines_of(file);
    }
    return number >= 1 && number <= known->second.size() ? known->second[number - 1] : "";
  }

 private:
  /// The images call the source tree "." and the build folder, which lies two folders into it, "build" (toolchain/bare.cmake).
  std::filesystem::path resolved(const std::string& path) const {
    if (const usize here = path.rfind("/./"); here != path.npos) return m_root / path.substr(here + 3);
    if (path.starts_with("build/../")) return (m_root / "build" / path).lexically_normal();
    return m_root / path;
  }

  std::filesystem::path m_root;
  std::map<std::string, std::vector<std::string>> m_files;
};

/// "PATH:LINE:COLUMN"
std::string name_at(const std::string& place, Files& files) {
  const usize column_at = place.rfind(':'), line_at = column_at == place.npos || column_at == 0 ? place.npos : place.rfind(':', column_at - 1);
  if (line_at == place.npos) return "";
  const auto number = [&](usize from) { return static_cast<usize>(std::strtoul(place.c_str() + from, nullptr, 10)); };
  return identifier_at(files.line(place.substr(0, line_at), number(line_at + 1)), number(column_at + 1));
}
}  // namespace

std::string identifier_at(const std::string& line, usize column) {
  const auto letter = [&](usize at) { return std::isalnum(static_cast<unsigned char>(line[at])) != 0 || line[at] == '_'; };
  if (column == 0 || column > line.size()) return "";
  usize end = column - 1;
  while (end < line.size() && letter(end)) ++end;
  std::string name = line.substr(column - 1, end - column + 1);
  return std::ranges::any_of(name, [](unsigned char of) { return std::islower(of) != 0; }) ? name : "";
}

std::map<u32, CalledName> called_names(const Sources& sources, const std::filesystem::path& image, const std::vector<u32>& addresses) {
  std::vector<std::string> command{sources.symbolizer.string(), "--functions=linkage", "--no-demangle", "--obj=" + image.string()};
  for (const u32 address : addresses) command.push_back(std::format("0x{:x}", address));
  const ProcessResult result = run_process(command);
  std::istringstream output{result.output};
  const std::vector<std::string> lines = lines_of(output);
  Files files{sources.root};
  std::map<u32, CalledName> names;
  usize address = 0;
  // Of each address a line with a function and one with a place, for the innermost function first; then an empty line.
  for (usize line = 0; line + 1 < lines.size() && address < addresses.size(); ++line) {
    names[addresses[address++]] = {.name = name_at(lines[line + 1], files), .function = short_name(lines[line])};
    while (line < lines.size() && !lines[line].empty()) ++line;
  }
  if (result.status != 0 || address != addresses.size())
    fail("{} did not tell the lines of {}: {}", sources.symbolizer.string(), image.string(), result.errors);
  return names;
}

}  // namespace tools::stack
