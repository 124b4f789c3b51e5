// tools/bench/origin.cpp - paths become folders, bytes become sums.
#include "tools/bench/origin.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <format>
#include <functional>
#include <map>

namespace tools {
namespace {
constexpr std::string_view kLibrary = "(the C++ library)", kNoFile = "(no file)", kUnknown = "(no symbol: strings, tables, padding)";

/// Namespaces are named after folders, but for those of boards.
std::string folder_of_namespace(std::string_view name) {
  for (const std::string_view words : {"vtable for ", "guard variable for "})
    if (name.starts_with(words)) name.remove_prefix(words.size());
  const std::string_view space = name.substr(0, name.find("::"));
  if (space == "std") return std::string{kLibrary};
  if (space == "board") return "boards";
  for (const std::string_view folder : {"arch", "capsules", "chips", "contract", "core", "crypto", "hil", "kernel", "mmio"})
    if (space == folder) return std::string{folder};
  return {};
}

std::string origin_by_name(const std::string& name) {
  if (name.empty()) return std::string{kUnknown};
  const std::string folder = folder_of_namespace(name);
  if (folder.empty()) return std::string{kNoFile} + " " + name;
  return folder.starts_with('(') ? folder : folder + "/ " + std::string{kNoFile};
}

/// Paths are relative to a folder of the build, whose name differs with how the file was compiled.
std::string from_root(const std::string& file) {
  const std::filesystem::path normal = std::filesystem::path{file}.lexically_normal();
  if (normal.is_absolute()) return std::string{kLibrary};
  std::filesystem::path inside;
  for (const std::filesystem::path& part : normal)
    if (!inside.empty() || (part != ".." && part != "build")) inside /= part;
  return inside.string();
}

struct Sums {
  std::array<u64, 4> bytes{};

  u64 of(Kind kind) const { return bytes[static_cast<usize>(kind)]; }
  u64 flash() const { return of(Kind::Code) + of(Kind::Constants) + of(Kind::Initialised); }
  u64 ram() const { return of(Kind::Initialised) + of(Kind::Zeroed); }
  void add(const PlacedBytes& placed) { bytes[static_cast<usize>(placed.kind)] += placed.bytes; }
  void add(const Sums& sums) {
    for (usize kind = 0; kind < bytes.size(); ++kind) bytes[kind] += sums.bytes[kind];
  }
};

std::string line(std::string_view name, const Sums& sums) {
  return std::format("  {:<52}{:>10}{:>10}{:>10}{:>10}\n", name, sums.of(Kind::Code), sums.of(Kind::Constants), sums.flash(), sums.ram());
}

using Rows = std::map<std::string, Sums>;

/// The `most` largest, and what all others are together.
std::string table(std::string_view heading, const Rows& rows, usize most) {
  std::vector<std::pair<std::string, Sums>> sorted{rows.begin(), rows.end()};
  std::ranges::stable_sort(sorted, std::greater{}, [](const auto& row) { return std::pair{row.second.flash(), row.second.ram()}; });
  std::string text = std::format("  {:<52}{:>10}{:>10}{:>10}{:>10}\n", heading, "code", "constants", "flash", "RAM");
  Sums others;
  for (usize place = 0; place < sorted.size(); ++place) {
    const auto& [name, sums] = sorted[place];
    if (place < most) text += line(name, sums);
    else others.add(sums);
  }
  return sorted.size() > most ? text + line(std::format("({} others)", sorted.size() - most), others) : text;
}
}  // namespace

std::string origin_of(const PlacedBytes& placed) {
  if (placed.file.starts_with('(')) return placed.file;
  return placed.file.empty() ? origin_by_name(placed.name) : from_root(placed.file);
}

std::string folder_of(const std::string& origin) {
  if (origin.starts_with(kNoFile)) return std::string{kNoFile};
  return origin.starts_with('(') ? origin : origin.substr(0, origin.find('/'));
}

std::string size_tables(const std::vector<PlacedBytes>& all, usize most_files) {
  Rows folders, files;
  Sums sum;
  for (const PlacedBytes& placed : all) {
    const std::string origin = origin_of(placed);
    folders[folder_of(origin)].add(placed);
    files[origin].add(placed);
    sum.add(placed);
  }
  return table("folder", folders, folders.size()) + line("all sections", sum) + "\n" + table("source file", files, most_files);
}

}  // namespace tools
