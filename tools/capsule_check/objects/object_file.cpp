// tools/capsule_check/objects/object_file.cpp - sections, symbols and relocations by libelf.
#include "tools/capsule_check/objects/object_file.hpp"

#include <fcntl.h>
#include <gelf.h>
#include <unistd.h>

#include <format>
#include <memory>
#include <stdexcept>

namespace capsule_objects {
namespace {
struct Closer {
  void operator()(Elf* elf) const { elf_end(elf); }
};
using File = std::unique_ptr<Elf, Closer>;

class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) : m_descriptor{open(file.c_str(), O_RDONLY)} {
    elf_version(EV_CURRENT);
    m_elf = File{elf_begin(m_descriptor, ELF_C_READ, nullptr)};
    if (!m_elf || elf_kind(m_elf.get()) != ELF_K_ELF || elf_getshdrstrndx(m_elf.get(), &m_names) != 0)
      throw std::runtime_error{std::format("{}: this is no ELF object; it has to be compiled without link-time optimisation", file.string())};
  }
  ~Reader() { close(m_descriptor); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  std::vector<Section> read() {
    m_sections.resize(1);  // numbers begin at 1
    for_each([&](const GElf_Shdr& header, Elf_Data*) {
      m_sections.push_back({.name = text(m_names, header.sh_name), .loaded = (header.sh_flags & SHF_ALLOC) != 0, .bytes = header.sh_size});
    });
    for_each([&](const GElf_Shdr& header, Elf_Data* data) {
      if (header.sh_type == SHT_SYMTAB) read_symbols(header, data);
    });
    for_each([&](const GElf_Shdr& header, Elf_Data* data) {
      if ((header.sh_type == SHT_REL || header.sh_type == SHT_RELA) && header.sh_info < m_sections.size()) read_references(header, data);
    });
    return std::move(m_sections);
  }

 private:
  void for_each(auto body) {
    for (Elf_Scn* section = nullptr; (section = elf_nextscn(m_elf.get(), section)) != nullptr;) {
      GElf_Shdr header{};
      if (gelf_getshdr(section, &header) != nullptr) body(header, elf_getdata(section, nullptr));
    }
  }
  std::string text(std::size_t strings, std::size_t offset) {
    const char* found = elf_strptr(m_elf.get(), strings, offset);
    return found == nullptr ? "" : found;
  }
  static int entries(const GElf_Shdr& header, Elf_Data* data) {
    return data == nullptr || header.sh_entsize == 0 ? 0 : static_cast<int>(header.sh_size / header.sh_entsize);
  }
  void read_symbols(const GElf_Shdr& header, Elf_Data* data) {
    for (int i = 0; i < entries(header, data); ++i) {
      GElf_Sym symbol{};
      gelf_getsym(data, i, &symbol);
      m_symbols.push_back(text(header.sh_link, symbol.st_name));
      if (symbol.st_shndx > 0 && symbol.st_shndx < m_sections.size() && GELF_ST_TYPE(symbol.st_info) != STT_SECTION)
        m_sections[symbol.st_shndx].defined.insert(m_symbols.back());
    }
  }
  /// A symbol without a name is a place in a section of the same object.
  void read_references(const GElf_Shdr& header, Elf_Data* data) {
    for (int i = 0; i < entries(header, data); ++i) {
      GElf_Rela with{};
      GElf_Rel without{};
      if (header.sh_type == SHT_RELA) gelf_getrela(data, i, &with);
      else gelf_getrel(data, i, &without);
      const std::size_t symbol = GELF_R_SYM(header.sh_type == SHT_RELA ? with.r_info : without.r_info);
      if (symbol < m_symbols.size() && !m_symbols[symbol].empty()) m_sections[header.sh_info].referred.insert(m_symbols[symbol]);
    }
  }

  int m_descriptor;
  File m_elf{};
  std::size_t m_names = 0;
  std::vector<Section> m_sections{};
  std::vector<std::string> m_symbols{};
};
}  // namespace

std::vector<Section> read_object(const std::filesystem::path& file) { return Reader{file}.read(); }

}  // namespace capsule_objects
