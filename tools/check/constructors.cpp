// tools/check/constructors.cpp - looks for code that a C++ start-up would run before main; the kernel has none such.
#include <gelf.h>

#include <algorithm>
#include <array>
#include <memory>

#include "tools/check/checks.hpp"
#include "tools/common/error.hpp"
#include "tools/common/file.hpp"

namespace tools {
namespace {
struct ElfCloser {
  void operator()(Elf* elf) const { elf_end(elf); }
};
using ElfFile = std::unique_ptr<Elf, ElfCloser>;

constexpr std::array<std::string_view, 5> kSections{".init_array", ".preinit_array", ".fini_array", ".ctors", ".dtors"};
constexpr std::array<std::string_view, 3> kSymbols{"_GLOBAL__sub_I", "_GLOBAL__I_", "__cxx_global_var_init"};
constexpr std::string_view kAdvice = "make the static object constinit, with a trivial destructor";

bool begins_with_any(std::string_view name, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view each) { return name.starts_with(each); });
}

std::string_view text_at(Elf* elf, std::size_t strings, std::size_t offset) {
  const char* text = elf_strptr(elf, strings, offset);
  return text == nullptr ? std::string_view{} : text;
}

void check_symbols(Elf* elf, Elf_Scn* section, const GElf_Shdr& header, const std::string& file, Findings& findings) {
  Elf_Data* data = elf_getdata(section, nullptr);
  const std::size_t count = data != nullptr && header.sh_entsize != 0 ? header.sh_size / header.sh_entsize : 0;
  for (std::size_t i = 0; i < count; ++i) {
    GElf_Sym symbol{};
    if (gelf_getsym(data, static_cast<int>(i), &symbol) == nullptr) break;
    const std::string_view name = text_at(elf, header.sh_link, symbol.st_name);
    if (begins_with_any(name, kSymbols)) findings.add(file, 0, "{} constructs a static object at run time; {}", name, kAdvice);
  }
}

void check_file(const std::filesystem::path& path, Findings& findings) {
  Bytes bytes = read_file(path);
  elf_version(EV_CURRENT);
  const ElfFile elf{elf_memory(reinterpret_cast<char*>(bytes.data()), bytes.size())};
  std::size_t names = 0;
  if (!elf || elf_kind(elf.get()) != ELF_K_ELF || elf_getshdrstrndx(elf.get(), &names) != 0)
    fail("{}: this is not an ELF file; objects for link-time optimisation are none, check what they are linked to", path.string());
  for (Elf_Scn* section = nullptr; (section = elf_nextscn(elf.get(), section)) != nullptr;) {
    GElf_Shdr header{};
    if (gelf_getshdr(section, &header) == nullptr) continue;
    const std::string_view name = text_at(elf.get(), names, header.sh_name);
    if (begins_with_any(name, kSections) && header.sh_size != 0)
      findings.add(path.string(), 0, "section {} has {} bytes; {}", name, header.sh_size, kAdvice);
    if (header.sh_type == SHT_SYMTAB) check_symbols(elf.get(), section, header, path.string(), findings);
  }
}
}  // namespace

Findings check_constructors(std::span<const std::filesystem::path> files) {
  Findings findings;
  for (const std::filesystem::path& file : files) check_file(file, findings);
  findings.looked_at(std::format("{} file{}", files.size(), files.size() == 1 ? "" : "s"));
  return findings;
}

}  // namespace tools
