// tools/check/constructors_test.cpp - small ELF files with and without code that runs before main.
#include <doctest/doctest.h>
#include <gelf.h>
#include <stdlib.h>
#include <unistd.h>

#include "tools/check/checks.hpp"
#include "tools/common/error.hpp"
#include "tools/common/file.hpp"

namespace {
using tools::Bytes;

template <class T>
void append(Bytes& to, const T& value) {
  const auto* bytes = reinterpret_cast<const u8*>(&value);
  to.insert(to.end(), bytes, bytes + sizeof value);
}
void append_text(Bytes& to, std::string_view text) { to.insert(to.end(), text.begin(), text.end()); }

/// One section of that name and size, one symbol of that name.
Bytes elf_with(const std::string& section, u32 section_bytes, const std::string& symbol) {
  const std::string names = std::string{'\0'} + section + '\0' + symbol + '\0' + ".symtab" + '\0' + ".strtab" + '\0';
  const u32 symbol_name = static_cast<u32>(section.size()) + 2;
  const u32 symtab_name = symbol_name + static_cast<u32>(symbol.size()) + 1;
  constexpr u32 kSymbolBytes = sizeof(Elf32_Sym);
  const u32 names_at = sizeof(Elf32_Ehdr), symbols_at = (names_at + static_cast<u32>(names.size()) + 3) / 4 * 4;
  Elf32_Ehdr header{.e_ident = {0x7f, 'E', 'L', 'F', ELFCLASS32, ELFDATA2LSB, EV_CURRENT}, .e_type = ET_EXEC, .e_machine = EM_ARM,
                    .e_version = EV_CURRENT, .e_shoff = symbols_at + 2 * kSymbolBytes, .e_ehsize = sizeof(Elf32_Ehdr),
                    .e_shentsize = sizeof(Elf32_Shdr), .e_shnum = 4, .e_shstrndx = 3};
  Bytes file;
  append(file, header);
  append_text(file, names);
  file.resize(symbols_at);
  append(file, Elf32_Sym{});
  append(file, Elf32_Sym{.st_name = symbol_name});
  append(file, Elf32_Shdr{});
  append(file, Elf32_Shdr{.sh_name = 1, .sh_type = SHT_PROGBITS, .sh_offset = names_at, .sh_size = section_bytes});
  append(file, Elf32_Shdr{.sh_name = symtab_name, .sh_type = SHT_SYMTAB, .sh_offset = symbols_at, .sh_size = 2 * sizeof(Elf32_Sym), .sh_link = 3,
                          .sh_addralign = 4, .sh_entsize = sizeof(Elf32_Sym)});
  append(file, Elf32_Shdr{.sh_name = symtab_name + 8, .sh_type = SHT_STRTAB, .sh_offset = names_at, .sh_size = static_cast<u32>(names.size())});
  return file;
}

struct ScratchFile {
  explicit ScratchFile(const Bytes& bytes) {
    std::string name = (std::filesystem::temp_directory_path() / "bulkhead-check-XXXXXX").string();
    close(mkstemp(name.data()));
    path = name;
    tools::write_file(path, bytes);
  }
  ~ScratchFile() { std::filesystem::remove(path); }
  std::filesystem::path path;
};

std::vector<std::string> violations(const Bytes& bytes) {
  const ScratchFile file{bytes};
  return tools::check_constructors(std::array{file.path}).violations();
}
}  // namespace

TEST_CASE("an ELF without constructors is in order") {
  CHECK(violations(elf_with(".text", 8, "main")).empty());
  CHECK(violations(elf_with(".init_array", 0, "main")).empty());
}

TEST_CASE("an array of constructors is found") {
  const auto found = violations(elf_with(".init_array", 4, "main"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].contains("section .init_array has 4 bytes"));
  CHECK(violations(elf_with(".ctors.65535", 4, "main")).size() == 1);
}

TEST_CASE("the compiler's function for a file's constructors is found") {
  const auto found = violations(elf_with(".text", 8, "_GLOBAL__sub_I_a.cpp"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].contains("_GLOBAL__sub_I_a.cpp constructs a static object"));
}

TEST_CASE("a file that is not an ELF is an error, not a pass") { CHECK_THROWS_AS((void)violations({'B', 'C', 0xC0, 0xDE}), tools::Error); }
