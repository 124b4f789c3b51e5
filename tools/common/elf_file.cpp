// tools/common/elf_file.cpp - sections through libelf.
#include "tools/common/elf_file.hpp"

#include <gelf.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "tools/common/error.hpp"

namespace tools {
namespace {
struct ElfCloser {
  void operator()(Elf* elf) const { elf_end(elf); }
};

Bytes contents(const GElf_Shdr& header, const Bytes& file) {
  if (header.sh_type == SHT_NOBITS || header.sh_offset > file.size() || header.sh_size > file.size() - header.sh_offset) return {};
  const auto begin = file.begin() + static_cast<std::ptrdiff_t>(header.sh_offset);
  return {begin, begin + static_cast<std::ptrdiff_t>(header.sh_size)};
}
}  // namespace

bool is_elf(std::span<const u8> bytes) {
  static constexpr std::string_view kMagic = "\x7f" "ELF";
  return bytes.size() >= kMagic.size() && std::ranges::equal(bytes.first(kMagic.size()), kMagic);
}

std::map<std::string, ElfSection> read_elf_sections(const std::filesystem::path& path) {
  Bytes file = read_file(path);
  elf_version(EV_CURRENT);
  const std::unique_ptr<Elf, ElfCloser> elf{elf_memory(reinterpret_cast<char*>(file.data()), file.size())};
  usize names = 0;
  if (!elf || elf_kind(elf.get()) != ELF_K_ELF || elf_getshdrstrndx(elf.get(), &names) != 0) fail("{}: this is not an ELF file", path.string());
  std::map<std::string, ElfSection> sections;
  for (Elf_Scn* section = elf_nextscn(elf.get(), nullptr); section != nullptr; section = elf_nextscn(elf.get(), section)) {
    GElf_Shdr header{};
    if (gelf_getshdr(section, &header) == nullptr) continue;
    const char* name = elf_strptr(elf.get(), names, header.sh_name);
    sections[name != nullptr ? name : ""] = {.loaded = (header.sh_flags & SHF_ALLOC) != 0,
                                             .address = static_cast<core::Address>(header.sh_addr), .size = static_cast<u32>(header.sh_size), .bytes = contents(header, file)};
  }
  return sections;
}

}  // namespace tools
