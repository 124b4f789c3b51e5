// tools/pack/app_elf.cpp - reads an ELF with libelf and checks it against user/layout.ld.
#include "tools/pack/app_elf.hpp"

#include <gelf.h>

#include <algorithm>
#include <memory>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"

namespace tools {
namespace {

struct ElfCloser {
  void operator()(Elf* elf) const { elf_end(elf); }
};
using ElfFile = std::unique_ptr<Elf, ElfCloser>;

struct Reader {
  std::string path;
  ElfFile elf;
  GElf_Ehdr header{};
};

ElfFile open_elf(const std::string& path, Bytes& bytes) {
  elf_version(EV_CURRENT);
  ElfFile elf{elf_memory(reinterpret_cast<char*>(bytes.data()), bytes.size())};
  if (!elf || elf_kind(elf.get()) != ELF_K_ELF) fail("{}: this is not an ELF file", path);
  return elf;
}

Isa isa_of(const Reader& reader) {
  if (gelf_getclass(reader.elf.get()) != ELFCLASS32 || reader.header.e_ident[EI_DATA] != ELFDATA2LSB)
    fail("{}: a 32-bit little-endian program was expected", reader.path);
  switch (reader.header.e_machine) {
    case EM_RISCV: return Isa::RiscV32;
    case EM_ARM: return Isa::CortexM;
    default: fail("{}: machine {} is neither RISC-V nor Arm", reader.path, reader.header.e_machine);
  }
}

/// Bytes from kLinkRam to the segment's end.
u32 ram_end(const Reader& reader, const GElf_Phdr& segment) {
  const u64 bytes = segment.p_vaddr + segment.p_memsz - kLinkRam;
  if (bytes > kLargestApp) fail("{}: it takes {} bytes of RAM; no board has more than {}", reader.path, bytes, kLargestApp);
  return static_cast<u32>(bytes);
}

void load_segment(const Reader& reader, const Bytes& file, const GElf_Phdr& segment, AppElf& app) {
  if (segment.p_vaddr >= kLinkRam) app.ram_bytes = std::max(app.ram_bytes, ram_end(reader, segment));
  if (segment.p_filesz == 0) return;
  if (segment.p_paddr < kLinkFlash || segment.p_paddr + segment.p_filesz > kLinkRam)
    fail("{}: a segment loads at {:#x}; applications are linked with user/layout.ld, flash from {:#x}", reader.path,
         segment.p_paddr, kLinkFlash);
  const u32 offset = static_cast<u32>(segment.p_paddr - kLinkFlash);
  const u32 size = static_cast<u32>(segment.p_filesz);
  if (size > kLargestApp || offset > kLargestApp || segment.p_offset > file.size() || size > file.size() - segment.p_offset)
    fail("{}: the segment at {:#x} does not fit the file", reader.path, segment.p_vaddr);
  app.flash.resize(std::max<usize>(app.flash.size(), offset + size));
  std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(segment.p_offset), size, app.flash.begin() + offset);
  const u32 start = static_cast<u32>(segment.p_vaddr);
  app.load_places.push_back({{start, start + size}, offset});
}

void load_segments(const Reader& reader, const Bytes& file, AppElf& app) {
  usize count = 0;
  elf_getphdrnum(reader.elf.get(), &count);
  for (usize i = 0; i < count; ++i) {
    GElf_Phdr segment{};
    if (gelf_getphdr(reader.elf.get(), static_cast<int>(i), &segment) && segment.p_type == PT_LOAD)
      load_segment(reader, file, segment, app);
  }
  if (app.flash.empty()) fail("{}: there is nothing to load in it", reader.path);
}

/// Symbol value by index, through the table that a relocation section names.
u32 symbol_value(Elf* elf, u32 table_index, u32 symbol_index) {
  Elf_Data* data = elf_getdata(elf_getscn(elf, table_index), nullptr);
  GElf_Sym symbol{};
  return data && gelf_getsym(data, static_cast<int>(symbol_index), &symbol) ? static_cast<u32>(symbol.st_value) : 0;
}

Relocation relocation_at(Elf* elf, const GElf_Shdr& section, Elf_Data* data, int index) {
  if (section.sh_type == SHT_RELA) {
    GElf_Rela entry{};
    gelf_getrela(data, index, &entry);
    return {.type = static_cast<u32>(GELF_R_TYPE(entry.r_info)), .place = static_cast<u32>(entry.r_offset),
            .symbol = symbol_value(elf, section.sh_link, static_cast<u32>(GELF_R_SYM(entry.r_info))),
            .addend = static_cast<i32>(entry.r_addend), .section = {}};
  }
  GElf_Rel entry{};
  gelf_getrel(data, index, &entry);
  return {.type = static_cast<u32>(GELF_R_TYPE(entry.r_info)), .place = static_cast<u32>(entry.r_offset),
          .symbol = symbol_value(elf, section.sh_link, static_cast<u32>(GELF_R_SYM(entry.r_info))), .addend = 0, .section = {}};
}

std::string section_name(Elf* elf, const GElf_Shdr& section) {
  usize names = 0;
  elf_getshdrstrndx(elf, &names);
  const char* name = elf_strptr(elf, names, section.sh_name);
  return name ? name : "?";
}

/// Only what is loaded matters; relocations of debug information stay as they are.
bool patches_loaded_section(Elf* elf, const GElf_Shdr& relocations) {
  GElf_Shdr target{};
  Elf_Scn* section = elf_getscn(elf, relocations.sh_info);
  return section && gelf_getshdr(section, &target) && (target.sh_flags & SHF_ALLOC) != 0;
}

void read_relocations(const Reader& reader, AppElf& app) {
  Elf* elf = reader.elf.get();
  for (Elf_Scn* section = nullptr; (section = elf_nextscn(elf, section));) {
    GElf_Shdr header{};
    if (!gelf_getshdr(section, &header) || (header.sh_type != SHT_RELA && header.sh_type != SHT_REL)) continue;
    if (header.sh_entsize == 0 || !patches_loaded_section(elf, header)) continue;
    Elf_Data* data = elf_getdata(section, nullptr);
    for (u32 i = 0; data && i < header.sh_size / header.sh_entsize; ++i) {
      app.relocations.push_back(relocation_at(elf, header, data, static_cast<int>(i)));
      app.relocations.back().section = section_name(elf, header);
    }
  }
}

/// The bytes of what an application declares about itself in a section of its own; none if it does not.
Bytes declaration(const Reader& reader, std::string_view name, usize entry_bytes) {
  Elf* elf = reader.elf.get();
  for (Elf_Scn* section = nullptr; (section = elf_nextscn(elf, section));) {
    GElf_Shdr header{};
    if (!gelf_getshdr(section, &header) || section_name(elf, header) != name) continue;
    const Elf_Data* data = elf_getdata(section, nullptr);
    if (!data || header.sh_type != SHT_PROGBITS || data->d_size % entry_bytes != 0)
      fail("{}: its section {} does not consist of entries of {} bytes", reader.path, name, entry_bytes);
    const auto* bytes = static_cast<const u8*>(data->d_buf);
    return Bytes(bytes, bytes + data->d_size);
  }
  return {};
}

void read_declarations(const Reader& reader, AppElf& app) {
  constexpr usize kIdentityBytes = 8;
  app.permissions = declaration(reader, ".bulkhead.permissions", contract::tbf::kPermissionBytes);
  app.storage = declaration(reader, ".bulkhead.storage", 1);
  const Bytes identity = declaration(reader, ".bulkhead.identity", kIdentityBytes);
  if (identity.empty()) return;
  app.short_id = contract::tbf::read_u32(identity, 0);
  app.version = contract::tbf::read_u32(identity, 4);
}

void check_entry(const Reader& reader, const AppElf& app) {
  const u32 code = app.entry & ~1u;  // Thumb keeps its mark in bit 0
  if (reader.header.e_entry == 0) fail("{}: it has no entry point; the linker needs ENTRY(_start)", reader.path);
  if (code < kLinkFlash || code - kLinkFlash >= app.flash.size())
    fail("{}: its entry point {:#x} lies outside its code", reader.path, app.entry);
}
}  // namespace

u32 AppElf::flash_offset(u32 address, u32 bytes) const {
  for (const auto& [range, offset] : load_places)
    if (range.contains(address, bytes)) return offset + (address - range.start);
  fail("a relocation patches {:#x}, which is not loaded", address);
}

AppElf read_app_elf(const std::filesystem::path& path) {
  Bytes file = read_file(path);
  Reader reader{.path = path.string(), .elf = open_elf(path.string(), file)};
  if (!gelf_getehdr(reader.elf.get(), &reader.header)) fail("{}: its ELF header cannot be read", reader.path);
  AppElf app{.isa = isa_of(reader), .entry = static_cast<u32>(reader.header.e_entry)};
  if (reader.header.e_type != ET_EXEC) fail("{}: this is not a linked program", reader.path);
  load_segments(reader, file, app);
  read_relocations(reader, app);
  read_declarations(reader, app);
  check_entry(reader, app);
  return app;
}

}  // namespace tools
