// tools/bench/placed_bytes.cpp - symbols cut sections into pieces; llvm-symbolizer knows the pieces' source files.
//
// The kernel is linked as one module, so objects tell nothing: the debug information does.
#include "tools/bench/placed_bytes.hpp"

#include <elf.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <sstream>
#include <utility>

#include "tools/bench/kernel_elf.hpp"
#include "tools/common/elf_file.hpp"
#include "tools/common/error.hpp"
#include "tools/common/process.hpp"
#include "tools/run/launch.hpp"

namespace tools {
namespace {
using Sections = std::map<std::string, ElfSection>;
struct Symbol {
  std::string name;
  u32 bytes = 0;
};
using Symbols = std::map<u64, Symbol>;
struct Piece {
  u64 address = 0;
  PlacedBytes placed;
  bool has_symbol = false;
};

Symbols read_symbols(const Sections& sections) {
  const Bytes& table = sections.at(".symtab").bytes;
  const Bytes& names = sections.at(".strtab").bytes;
  Symbols symbols;
  for (usize at = 0; at + sizeof(Elf32_Sym) <= table.size(); at += sizeof(Elf32_Sym)) {
    Elf32_Sym symbol{};
    std::memcpy(&symbol, table.data() + at, sizeof symbol);
    const unsigned type = ELF32_ST_TYPE(symbol.st_info);
    if (symbol.st_size == 0 || (type != STT_FUNC && type != STT_OBJECT) || symbol.st_shndx == SHN_ABS) continue;
    const u64 address = type == STT_FUNC ? symbol.st_value & ~1u : symbol.st_value;  // Arm marks Thumb code so
    Symbol& known = symbols[address];
    if (symbol.st_size > known.bytes) known = {reinterpret_cast<const char*>(names.data()) + symbol.st_name, symbol.st_size};
  }
  return symbols;
}

Kind kind_of(const std::string& section) {
  if (section == ".text") return Kind::Code;
  if (section == ".data") return Kind::Initialised;
  return section == ".bss" || section == ".stack" ? Kind::Zeroed : Kind::Constants;
}

/// Of sections that are no source file's.
std::string whose(const std::string& section) {
  if (section == ".stack") return "(the kernel's stack)";
  return section == "log_strings" ? "(text of the log)" : "";
}

constexpr u32 kWord = 4;

/// What has no symbol is cut into words where constants lie: debug information knows some that symbols do not name.
void add_unnamed(const std::string& section, u64 start, u64 end, std::vector<Piece>& pieces) {
  const Kind kind = kind_of(section);
  const u64 step = kind == Kind::Constants && whose(section).empty() ? kWord : end - start;
  for (u64 at = start; at < end; at += step) pieces.push_back({at, {whose(section), "", kind, static_cast<u32>(std::min(step, end - at))}});
}

/// The section's symbols, and what lies before, between and behind them.
void cut(const std::string& name, const ElfSection& section, const Symbols& symbols, std::vector<Piece>& pieces) {
  const u64 end = u64{section.address} + section.size;
  u64 at = section.address;
  for (auto symbol = symbols.lower_bound(at); symbol != symbols.end() && symbol->first < end; ++symbol) {
    if (symbol->first < at) continue;  // inside another
    add_unnamed(name, at, symbol->first, pieces);
    const u64 behind = std::min(end, symbol->first + symbol->second.bytes);
    pieces.push_back({symbol->first, {whose(name), symbol->second.name, kind_of(name), static_cast<u32>(behind - symbol->first)}, true});
    at = behind;
  }
  add_unnamed(name, at, end, pieces);
}

/// llvm-symbolizer takes its questions as arguments, and those from a file.
std::string ask_symbolizer(const std::filesystem::path& kernel, const std::vector<Piece>& pieces) {
  const ScratchFolder scratch;
  std::string questions;
  for (const Piece& piece : pieces) questions += std::format("\"{} {:#x}\"\n", piece.placed.kind == Kind::Code ? "CODE" : "DATA", piece.address);
  write_text(scratch.path() / "questions", questions);
  const ProcessResult result = run_process({BULKHEAD_LLVM_PROGRAMS "/llvm-symbolizer", "--demangle", "--obj=" + kernel.string(),
                                            "@" + (scratch.path() / "questions").string()});
  if (result.status != 0) fail("llvm-symbolizer: {}", result.errors);
  return result.output;
}

/// Empty if the answer names none.
std::string file_in(const std::string& place) {
  const std::string file = place.substr(0, place.find(':'));
  return file.contains('/') ? file : "";
}

/// A name, then places; of functions the last is the outermost: what was inlined belongs to whom it was inlined into.
void take_answer(const std::vector<std::string>& answer, Piece& piece) {
  PlacedBytes& placed = piece.placed;
  if (answer.size() < 2 || !placed.file.empty()) return;
  placed.file = file_in(answer.back());
  const std::string& name = placed.kind == Kind::Code ? answer[answer.size() - 2] : answer.front();
  if (piece.has_symbol && !name.starts_with('?')) placed.name = name;
}

/// Answers end with an empty line.
void take_answers(const std::string& answers, std::vector<Piece>& pieces) {
  std::istringstream lines{answers};
  std::vector<std::string> answer;
  usize taken = 0;
  for (std::string line; std::getline(lines, line) && taken < pieces.size();) {
    if (!line.empty()) { answer.push_back(line); continue; }
    take_answer(std::exchange(answer, {}), pieces[taken++]);
  }
  if (taken != pieces.size()) fail("llvm-symbolizer answered {} of {} questions", taken, pieces.size());
}

/// Assembly has neither sizes nor debug information, and lies first.
void name_assembly(core::Address end, std::vector<Piece>& pieces) {
  for (Piece& piece : pieces)
    if (piece.placed.kind == Kind::Code && piece.placed.file.empty() && piece.address < end) piece.placed.file = "arch/*.S";
}
}  // namespace

std::vector<PlacedBytes> placed_bytes(const std::filesystem::path& kernel) {
  const Sections sections = read_elf_sections(kernel);
  const Symbols symbols = read_symbols(sections);
  std::vector<Piece> pieces;
  for (const auto& [name, section] : sections)
    if (section.loaded && section.size != 0) cut(name, section, symbols, pieces);
  take_answers(ask_symbolizer(kernel, pieces), pieces);
  name_assembly(read_kernel_elf(kernel).trap_end, pieces);
  std::vector<PlacedBytes> placed;
  for (const Piece& piece : pieces) placed.push_back(piece.placed);
  return placed;
}

}  // namespace tools
