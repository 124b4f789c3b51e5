// tools/pack/elf_fixture.hpp - small applications' ELF files for tests, right by default and wrong where a test says so.
#pragma once
#include <elf.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "tools/pack/app_elf.hpp"

namespace tools::test {

struct SectionPart {
  std::string name;
  u32 type = SHT_PROGBITS;
  u32 flags = 0;
  u32 address = 0;
  Bytes bytes;
  u32 link = 0, info = 0, entry_bytes = 0;
};

/// Sections in order: .text, .symtab, .rela.text, .bulkhead.permissions, .bulkhead.storage, .bulkhead.identity, .shstrtab.
struct ElfFixture {
  u16 machine = EM_RISCV;
  u16 type = ET_EXEC;
  u8 elf_class = ELFCLASS32, data = ELFDATA2LSB;
  u32 entry = kLinkFlash;
  Bytes text = Bytes(64, 0x13);
  std::vector<Elf32_Phdr> segments;           // empty: text at kLinkFlash, ram_bytes of RAM
  u32 ram_bytes = 0x400;
  std::vector<u32> symbols{0, kLinkRam + 8};  // values by index; 0 is the null symbol
  std::vector<Elf32_Rela> relocations;
  Bytes permissions, storage, identity;
  u32 permissions_type = SHT_PROGBITS;

  static constexpr u32 kTextOffset = 0x200;

  Bytes build() const {
    Bytes file(kTextOffset);
    std::vector<Elf32_Shdr> table(1);
    Bytes names{0};
    for (const SectionPart& part : parts()) append(file, table, names, part);
    append(file, table, names, {.name = ".shstrtab", .type = SHT_STRTAB, .bytes = {}});
    table.back().sh_offset = static_cast<u32>(file.size());
    table.back().sh_size = static_cast<u32>(names.size());
    file.insert(file.end(), names.begin(), names.end());
    file.resize((file.size() + 3) / 4 * 4);
    Elf32_Ehdr header = ehdr();
    header.e_shoff = static_cast<u32>(file.size());
    header.e_shnum = static_cast<u16>(table.size());
    header.e_shstrndx = static_cast<u16>(table.size() - 1);
    for (const Elf32_Shdr& section : table) put(file, file.size(), section);
    const std::vector<Elf32_Phdr> phdrs = program_headers();
    header.e_phnum = static_cast<u16>(phdrs.size());
    put(file, 0, header);
    for (usize i = 0; i < phdrs.size(); ++i) put(file, sizeof(Elf32_Ehdr) + i * sizeof(Elf32_Phdr), phdrs[i]);
    return file;
  }

  Elf32_Phdr text_segment() const {
    const u32 size = static_cast<u32>(text.size());
    return {.p_type = PT_LOAD, .p_offset = kTextOffset, .p_vaddr = kLinkFlash, .p_paddr = kLinkFlash, .p_filesz = size, .p_memsz = size, .p_flags = 5, .p_align = 4};
  }
  Elf32_Phdr ram_segment() const {
    return {.p_type = PT_LOAD, .p_offset = 0, .p_vaddr = kLinkRam, .p_paddr = kLinkRam, .p_filesz = 0, .p_memsz = ram_bytes, .p_flags = 6, .p_align = 16};
  }

 private:
  template <class T>
  static void put(Bytes& file, usize offset, const T& value) {
    file.resize(std::max(file.size(), offset + sizeof(T)));
    std::memcpy(file.data() + offset, &value, sizeof(T));
  }
  template <class T>
  static Bytes bytes_of(const std::vector<T>& values) {
    Bytes bytes;
    for (const T& value : values) put(bytes, bytes.size(), value);
    return bytes;
  }
  std::vector<Elf32_Phdr> program_headers() const {
    return segments.empty() ? std::vector{text_segment(), ram_segment()} : segments;
  }
  std::vector<SectionPart> parts() const {
    std::vector<Elf32_Sym> table;
    for (const u32 value : symbols) table.push_back({.st_name = 0, .st_value = value, .st_size = 0, .st_info = 0, .st_other = 0, .st_shndx = 0});
    return {{.name = ".text", .flags = SHF_ALLOC | SHF_EXECINSTR, .address = kLinkFlash, .bytes = text},
            {.name = ".symtab", .type = SHT_SYMTAB, .bytes = bytes_of(table), .link = 7, .entry_bytes = sizeof(Elf32_Sym)},
            {.name = ".rela.text", .type = SHT_RELA, .bytes = bytes_of(relocations), .link = 2, .info = 1, .entry_bytes = sizeof(Elf32_Rela)},
            {.name = ".bulkhead.permissions", .type = permissions_type, .bytes = permissions},
            {.name = ".bulkhead.storage", .type = SHT_PROGBITS, .bytes = storage},
            {.name = ".bulkhead.identity", .type = SHT_PROGBITS, .bytes = identity}};
  }
  static void append(Bytes& file, std::vector<Elf32_Shdr>& table, Bytes& names, const SectionPart& part) {
    file.resize((file.size() + 3) / 4 * 4);
    table.push_back({.sh_name = static_cast<u32>(names.size()), .sh_type = part.type, .sh_flags = part.flags, .sh_addr = part.address,
                     .sh_offset = static_cast<u32>(file.size()), .sh_size = static_cast<u32>(part.bytes.size()), .sh_link = part.link,
                     .sh_info = part.info, .sh_addralign = 4, .sh_entsize = part.entry_bytes});
    names.insert(names.end(), part.name.begin(), part.name.end());
    names.push_back(0);
    file.insert(file.end(), part.bytes.begin(), part.bytes.end());
  }
  Elf32_Ehdr ehdr() const {
    Elf32_Ehdr header{};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = elf_class;
    header.e_ident[EI_DATA] = data;
    header.e_ident[EI_VERSION] = EV_CURRENT;
    header.e_type = type;
    header.e_machine = machine;
    header.e_version = EV_CURRENT;
    header.e_entry = entry;
    header.e_phoff = sizeof(Elf32_Ehdr);
    header.e_ehsize = sizeof(Elf32_Ehdr);
    header.e_phentsize = sizeof(Elf32_Phdr);
    header.e_shentsize = sizeof(Elf32_Shdr);
    return header;
  }
};

}  // namespace tools::test
