// tools/bench/kernel_elf.cpp - sections and symbols, through libelf.
#include "tools/bench/kernel_elf.hpp"

#include <cxxabi.h>
#include <gelf.h>

#include <cstdlib>
#include <iterator>
#include <memory>
#include <string_view>

#include "tools/common/error.hpp"

namespace tools {
namespace {
struct ElfCloser {
  void operator()(Elf* elf) const { elf_end(elf); }
};
using ElfFile = std::unique_ptr<Elf, ElfCloser>;
constexpr std::string_view kMeasuredType = "bulkhead_";  // kernel/sizes.cpp, boards/common/grant_sizes.cpp

std::string as_in_source(const char* symbol) {
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> name{abi::__cxa_demangle(symbol, nullptr, nullptr, &status), std::free};
  return status == 0 ? name.get() : symbol;
}

void add_section(const GElf_Shdr& section, std::string_view name, KernelElf& kernel) {
  const u32 size = static_cast<u32>(section.sh_size);
  const core::Address start = static_cast<core::Address>(section.sh_addr);
  if ((section.sh_flags & SHF_ALLOC) == 0 || name == ".stack") return;
  if ((section.sh_flags & SHF_EXECINSTR) != 0) kernel.text = {start, start + size}, kernel.sizes.text += size;
  else if (section.sh_type == SHT_NOBITS) kernel.sizes.bss += size;
  else if ((section.sh_flags & SHF_WRITE) != 0) kernel.sizes.data += size;
  else kernel.sizes.rodata += size;
}

void add_symbol(const GElf_Sym& symbol, const std::string& name, KernelElf& kernel) {
  const int type = GELF_ST_TYPE(symbol.st_info);
  if (type == STT_OBJECT && name.starts_with(kMeasuredType)) kernel.sizes.types[name.substr(kMeasuredType.size())] = static_cast<u32>(symbol.st_size);
  const core::Address address = static_cast<core::Address>(symbol.st_value) & ~1u;  // Arm marks Thumb code so
  if (symbol.st_shndx == SHN_ABS) return;  // a number for the linker, no place
  if (name == "_trap_start" || name == "_trap_end") return void((name == "_trap_start" ? kernel.trap_start : kernel.trap_end) = address);
  const bool mapping = name.empty() || name.starts_with('$') || name.starts_with(".L");
  if ((type == STT_FUNC || type == STT_NOTYPE) && !mapping && kernel.text.contains(address, 1)) kernel.functions[address] = as_in_source(name.c_str());
}

void add_symbols(Elf* elf, Elf_Scn* section, const GElf_Shdr& header, KernelElf& kernel) {
  Elf_Data* data = elf_getdata(section, nullptr);
  for (int i = 0; data != nullptr && static_cast<usize>(i) < header.sh_size / header.sh_entsize; ++i) {
    GElf_Sym symbol{};
    if (gelf_getsym(data, i, &symbol) == nullptr) continue;
    const char* name = elf_strptr(elf, header.sh_link, symbol.st_name);
    add_symbol(symbol, name != nullptr ? name : "", kernel);
  }
}

/// Sections come before the symbols that lie in them: the linker writes the symbol table last.
void read_sections(Elf* elf, KernelElf& kernel) {
  usize names = 0;
  elf_getshdrstrndx(elf, &names);
  for (Elf_Scn* section = elf_nextscn(elf, nullptr); section != nullptr; section = elf_nextscn(elf, section)) {
    GElf_Shdr header{};
    if (gelf_getshdr(section, &header) == nullptr) continue;
    const char* name = elf_strptr(elf, names, header.sh_name);
    add_section(header, name != nullptr ? name : "", kernel);
    if (header.sh_type == SHT_SYMTAB) add_symbols(elf, section, header, kernel);
  }
}
}  // namespace

KernelElf read_kernel_elf(const std::filesystem::path& path) {
  Bytes bytes = read_file(path);
  elf_version(EV_CURRENT);
  const ElfFile elf{elf_memory(reinterpret_cast<char*>(bytes.data()), bytes.size())};
  if (!elf || elf_kind(elf.get()) != ELF_K_ELF) fail("{}: this is not an ELF file", path.string());
  KernelElf kernel;
  read_sections(elf.get(), kernel);
  if (kernel.text.size() == 0) fail("{}: there is no code in it", path.string());
  return kernel;
}

u32 KernelSizes::of(const std::string& type) const {
  const auto found = types.find(type);
  if (found == types.end()) fail("the kernel has no symbol bulkhead_{}; kernel/sizes.cpp or boards/common/grant_sizes.cpp has to define it", type);
  return found->second;
}

const std::string& KernelElf::function_at(core::Address address) const {
  static const std::string kUnknown = "?";
  const auto behind = functions.upper_bound(address);
  return behind == functions.begin() ? kUnknown : std::prev(behind)->second;
}

}  // namespace tools
