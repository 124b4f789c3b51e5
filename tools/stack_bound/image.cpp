// tools/stack_bound/image.cpp - reads symbols, the call graph and the frame sizes through libelf.
#include "tools/stack_bound/image.hpp"

#include <gelf.h>

#include <memory>

#include "tools/common/elf_file.hpp"
#include "tools/common/error.hpp"
#include "tools/stack_bound/names.hpp"
#include "tools/stack_bound/section_reader.hpp"

namespace tools::stack {
namespace {
using Sections = std::map<std::string, ElfSection>;

struct ElfCloser {
  void operator()(Elf* elf) const { elf_end(elf); }
};

struct Symbol {
  std::string name;
  u32 address = 0, bytes = 0;
  bool function = false, global = false;
};

/// The lowest bit of a function's address says Thumb.
u32 code(u32 address) { return address & ~1u; }

std::vector<Symbol> read_symbols(Bytes& file, u16& machine) {
  elf_version(EV_CURRENT);
  const std::unique_ptr<Elf, ElfCloser> elf{elf_memory(reinterpret_cast<char*>(file.data()), file.size())};
  GElf_Ehdr header{};
  if (!elf || gelf_getehdr(elf.get(), &header) == nullptr) return {};
  machine = header.e_machine;
  std::vector<Symbol> symbols;
  for (Elf_Scn* section = elf_nextscn(elf.get(), nullptr); section != nullptr; section = elf_nextscn(elf.get(), section)) {
    GElf_Shdr of{};
    if (gelf_getshdr(section, &of) == nullptr || of.sh_type != SHT_SYMTAB) continue;
    Elf_Data* data = elf_getdata(section, nullptr);
    GElf_Sym symbol{};
    for (int index = 0; gelf_getsym(data, index, &symbol) != nullptr; ++index) {
      const char* name = elf_strptr(elf.get(), of.sh_link, symbol.st_name);
      symbols.push_back({name != nullptr ? name : "", static_cast<u32>(symbol.st_value), static_cast<u32>(symbol.st_size),
                         GELF_ST_TYPE(symbol.st_info) == STT_FUNC, GELF_ST_BIND(symbol.st_info) != STB_LOCAL});
    }
  }
  return symbols;
}

const ElfSection& section(const Sections& sections, const char* name) {
  const auto found = sections.find(name);
  if (found == sections.end() || found->second.bytes.empty())
    fail("the image has no section {}: the kernel is to be compiled with -fexperimental-call-graph-section, and linked with "
         "-mllvm -call-graph-section and -mllvm -stack-size-section", name);
  return found->second;
}

void read_call_graph(const Bytes& bytes, Image& image) {
  constexpr u8 kVersion = 0, kCalledByPointer = 1, kCalls = 2, kCallsByPointer = 4;
  SectionReader reader{bytes, ".llvm.callgraph"};
  while (!reader.at_end()) {
    const u8 version = reader.byte(), flags = reader.byte();
    if (version != kVersion || flags > (kCalledByPointer | kCalls | kCallsByPointer))
      fail("the section .llvm.callgraph is of another version than this program knows: {}, flags {}", version, flags);
    Function& function = image.functions[code(reader.word())];
    const TypeId type = reader.long_word();
    if ((flags & kCalledByPointer) != 0) function.called_as = type;
    for (u64 left = (flags & kCalls) != 0 ? reader.leb() : 0; left != 0; --left) (void)reader.word();
    for (u64 left = (flags & kCallsByPointer) != 0 ? reader.leb() : 0; left != 0; --left) function.calls.insert(reader.long_word());
  }
}

void read_frames(const Bytes& bytes, Image& image) {
  SectionReader reader{bytes, ".stack_sizes"};
  while (!reader.at_end()) {
    const u32 entry = code(reader.word());
    const u32 frame = static_cast<u32>(reader.leb());
    if (const auto found = image.functions.find(entry); found != image.functions.end()) found->second.frame = frame;
  }
}

void name_functions(const std::vector<Symbol>& symbols, Image& image) {
  for (const Symbol& symbol : symbols) {
    if (symbol.name.empty() || symbol.name.starts_with("$")) continue;
    image.symbols[symbol.name] = symbol.address;
    const auto found = symbol.function ? image.functions.find(code(symbol.address)) : image.functions.end();
    if (found != image.functions.end()) {
      found->second.name = short_name(symbol.name);
      found->second.global |= symbol.global;
      found->second.end = std::max(found->second.end, code(symbol.address) + symbol.bytes);
    }
    if (symbol.address - image.text_start < image.text.size()) image.labels.try_emplace(code(symbol.address), short_name(symbol.name));
  }
  for (auto& [entry, function] : image.functions) {
    function.entry = entry;
    if (function.end <= entry) fail("a function at 0x{:x} has no symbol that tells its size", entry);
  }
}

void note_pointers(const Sections& sections, const std::vector<Symbol>& symbols, Image& image) {
  for (const char* name : {".rodata", ".data"}) {
    if (!sections.contains(name)) continue;
    const ElfSection& data = sections.at(name);
    SectionReader reader{data.bytes, name};
    while (reader.left() >= 4) {
      const auto found = image.functions.find(code(reader.word()));
      if (found != image.functions.end()) image.pointed_at.insert(found->first);
    }
    for (const Symbol& symbol : symbols) {
      if (!symbol.name.starts_with("_ZTV") || symbol.address - data.address >= data.bytes.size()) continue;
      SectionReader table{std::span{data.bytes}.subspan(symbol.address - data.address), "_ZTV"};
      for (u32 done = 0; done + 4 <= symbol.bytes && table.left() >= 4; done += 4)
        if (const auto found = image.functions.find(code(table.word())); found != image.functions.end()) found->second.is_virtual = true;
    }
  }
}
}  // namespace

std::optional<u32> Image::word(u32 address) const {
  if (address < text_start || address - text_start + 4 > text.size()) return std::nullopt;
  SectionReader reader{std::span{text}.subspan(address - text_start), ".text"};
  return reader.word();
}

const Function* Image::function_at(u32 address) const {
  auto above = functions.upper_bound(address);
  if (above == functions.begin()) return nullptr;
  const Function& function = (--above)->second;
  return address < function.end ? &function : nullptr;
}

std::string Image::place(u32 address) const {
  if (const Function* function = function_at(address)) return function->name;
  auto above = labels.upper_bound(address);
  return above == labels.begin() ? "?" : (--above)->second;
}

Image read_image(const std::filesystem::path& path) {
  const Sections sections = read_elf_sections(path);
  Bytes file = read_file(path);
  u16 machine = 0;
  const std::vector<Symbol> symbols = read_symbols(file, machine);
  Image image{.processor = machine == EM_RISCV ? &kRiscv : machine == EM_ARM ? &kThumb : nullptr};
  if (image.processor == nullptr) fail("machine {} of the ELF is not known here", machine);
  image.text_start = section(sections, ".text").address;
  image.text = section(sections, ".text").bytes;
  read_call_graph(section(sections, ".llvm.callgraph").bytes, image);
  read_frames(section(sections, ".stack_sizes").bytes, image);
  name_functions(symbols, image);
  note_pointers(sections, symbols, image);
  return image;
}

}  // namespace tools::stack
