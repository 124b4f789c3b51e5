// tools/pack/app_elf_test.cpp - ELF files that are right, wrong in each way, cut off anywhere, and damaged at random.
#include "tools/pack/app_elf.hpp"

#include <doctest/doctest.h>

#include <random>

#include "tools/common/error.hpp"
#include "tools/pack/elf_fixture.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;
using test::ElfFixture;

const ScratchFolder& scratch() {
  static const ScratchFolder folder;
  return folder;
}
AppElf read(const Bytes& bytes) {
  const auto path = scratch().path() / "app.elf";
  write_file(path, bytes);
  return read_app_elf(path);
}
AppElf read(const ElfFixture& fixture) { return read(fixture.build()); }

Elf32_Rela relocation(u32 place, u32 symbol, u32 type, i32 addend) {
  return {.r_offset = place, .r_info = ELF32_R_INFO(symbol, type), .r_addend = addend};
}

TEST_CASE("an application is read with its code, RAM, relocations and permissions") {
  ElfFixture fixture;
  fixture.entry = kLinkFlash + 4;
  fixture.relocations = {relocation(kLinkFlash + 8, 1, R_RISCV_32, 12)};
  fixture.permissions = Bytes(32, 7);
  const AppElf app = read(fixture);
  CHECK(app.isa == Isa::RiscV32);
  CHECK(app.entry == kLinkFlash + 4);
  CHECK(app.ram_bytes == 0x400);
  CHECK(app.flash == fixture.text);
  CHECK(app.permissions == fixture.permissions);
  REQUIRE(app.relocations.size() == 1);
  CHECK(app.relocations[0].place == kLinkFlash + 8);
  CHECK(app.relocations[0].symbol == kLinkRam + 8);
  CHECK(app.relocations[0].addend == 12);
  CHECK(app.relocations[0].section == ".rela.text");
}

TEST_CASE("what an application declares of its storage, its id and its version is read") {
  ElfFixture fixture;
  CHECK(read(fixture).short_id == 0);
  fixture.storage = {1, 0, 0, 0, 0, 0, 0, 0};
  fixture.identity = {7, 0, 0, 0, 2, 0, 0, 0};
  const AppElf app = read(fixture);
  CHECK(app.storage == fixture.storage);
  CHECK(app.short_id == 7);
  CHECK(app.version == 2);
}

TEST_CASE("a Thumb entry point keeps its mark") {
  ElfFixture fixture{.machine = EM_ARM, .entry = kLinkFlash + 5};
  CHECK(read(fixture).isa == Isa::CortexM);
  CHECK(read(fixture).entry == kLinkFlash + 5);
}

TEST_CASE("initial values of data follow the code in flash and are found by their RAM address") {
  ElfFixture fixture;
  Elf32_Phdr text = fixture.text_segment(), data = fixture.ram_segment();
  text.p_filesz = text.p_memsz = 0x20;
  data.p_offset = ElfFixture::kTextOffset + 0x20;
  data.p_paddr = kLinkFlash + 0x20;
  data.p_filesz = 0x20;
  fixture.segments = {text, data};
  const AppElf app = read(fixture);
  CHECK(app.flash.size() == 0x40);
  CHECK(app.flash_offset(kLinkRam + 4, 4) == 0x24);
  CHECK(app.ram_bytes == 0x400);
}

TEST_CASE("each wrong file is refused in words of its own") {
  const auto refusal = [](const ElfFixture& fixture, const char* words) { CHECK_THROWS_WITH_AS(read(fixture), doctest::Contains(words), Error); };
  refusal({.machine = EM_X86_64}, "machine 62 is neither RISC-V nor Arm");
  refusal({.type = ET_REL}, "this is not a linked program");
  refusal({.entry = 0}, "no entry point");
  refusal({.entry = kLinkFlash + 64}, "lies outside its code");
  refusal({.entry = kLinkRam}, "lies outside its code");
  refusal({.text = {}}, "nothing to load");
  refusal({.permissions = Bytes(17)}, "entries of 16 bytes");
  refusal({.permissions = Bytes(32), .permissions_type = SHT_NOBITS}, "entries of 16 bytes");
  refusal({.ram_bytes = 0xFFFF'FFFF}, "bytes of RAM");
  CHECK_THROWS_WITH_AS(read(Bytes{'h', 'e', 'l', 'l', 'o'}), doctest::Contains("this is not an ELF file"), Error);
  CHECK_THROWS_WITH_AS(read(Bytes{}), doctest::Contains("this is not an ELF file"), Error);
  CHECK_THROWS_WITH_AS(read_app_elf(scratch().path() / "absent.elf"), doctest::Contains("cannot be read"), Error);
  CHECK_THROWS_WITH_AS(read_app_elf(scratch().path()), doctest::Contains("cannot be read"), Error);
}

TEST_CASE("a segment outside the link addresses or the file is refused") {
  for (const u32 address : {0u, 0x8000'0000u, kLinkFlash - 4, kLinkRam}) {
    ElfFixture fixture;
    fixture.segments = {fixture.text_segment()};
    fixture.segments[0].p_paddr = address;
    CHECK_THROWS_WITH_AS(read(fixture), doctest::Contains("user/layout.ld"), Error);
  }
  for (const auto& [offset, size] : {std::pair{0x200u, 0x10'0000u}, {0xFFFF'FFF0u, 16u}, {0x10'0000u, 4u}, {0x200u, 0x4FFF'FFFFu}}) {
    ElfFixture fixture;
    fixture.segments = {fixture.text_segment()};
    fixture.segments[0].p_offset = offset;
    fixture.segments[0].p_filesz = fixture.segments[0].p_memsz = size;
    CHECK_THROWS_WITH_AS(read(fixture), doctest::Contains("does not fit the file"), Error);
  }
}

/// Reads and packs; the only way to fail is an Error that a person can read.
void survives(const Bytes& bytes) {
  try {
    const AppElf app = read(bytes);
    (void)pack(app, {.name = "damaged"});
  } catch (const Error& error) {
    CHECK(std::string_view{error.what()}.size() > 10);
  }
}

Bytes whole() {
  ElfFixture fixture;
  fixture.relocations = {relocation(kLinkFlash + 8, 1, R_RISCV_32, 0), relocation(kLinkFlash + 16, 1, R_RISCV_HI20, 0)};
  fixture.permissions = Bytes(16, 1);
  return fixture.build();
}

TEST_CASE("an ELF cut off at any byte is refused or still whole enough, and never crashes") {
  const Bytes file = whole();
  for (usize size = 0; size < file.size(); size += size < 120 || size >= ElfFixture::kTextOffset ? 1 : 8) survives({file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)});
}

TEST_CASE("an ELF damaged at random never crashes") {
  const Bytes file = whole();
  std::mt19937 random{5};
  for (u32 round = 0; round < 400; ++round) {
    Bytes damaged = file;
    for (u32 count = random() % 4 + 1; count != 0; --count) {
      // Headers, sections and relocations; the bytes between are mostly filler.
      const usize at = random() % 2 == 0 ? random() % 120 : 0x200 + random() % (file.size() - 0x200);
      damaged[at] = static_cast<u8>(random() % 3 == 0 ? 0xFF : random());
    }
    survives(damaged);
  }
}
}  // namespace
