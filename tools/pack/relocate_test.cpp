// tools/pack/relocate_test.cpp - each kind of relocation, checked by decoding the patched instruction again.
#include "tools/pack/relocate.hpp"

#include <doctest/doctest.h>
#include <elf.h>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"

namespace {
using namespace tools;
using contract::tbf::read_u32;

constexpr Destination kTo{.flash = 0x8010'0880, .ram = 0x8030'0FF0};
constexpr u32 kFlashBytes = 0x1000;
constexpr u32 kCode = kLinkFlash + 0x40;      // the place that is patched
constexpr u32 kFlashSymbol = kLinkFlash + 0x7C4;
constexpr u32 kRamSymbol = kLinkRam + 0x812;
constexpr u32 kTargets[] = {kFlashSymbol, kRamSymbol, kLinkRam, kLinkRam + 0x7FF, kLinkRam + 0x800, kLinkRam + 0xFFFF, kLinkFlash};

AppElf app_with(Isa isa, std::vector<Relocation> relocations, u32 word = 0) {
  AppElf app{.isa = isa, .entry = kLinkFlash, .ram_bytes = 0x1'0000, .flash = Bytes(kFlashBytes), .permissions = {},
             .relocations = std::move(relocations), .load_places = {{{kLinkFlash, kLinkFlash + kFlashBytes}, 0}}};
  for (const u32 at : {0x40u, 0x44u}) for (u32 i = 0; i < 4; ++i) app.flash[at + i] = static_cast<u8>(word >> (8 * i));
  return app;
}
u32 word_at(const Bytes& image, u32 linked) { return read_u32(image, linked - kLinkFlash); }
u32 riscv(std::vector<Relocation> relocations, u32 word, u32 place = kCode) {
  return word_at(relocated(app_with(Isa::RiscV32, std::move(relocations), word), kTo), place);
}
u32 arm(Relocation relocation, u32 word) { return word_at(relocated(app_with(Isa::CortexM, {relocation}, word), kTo), kCode); }

u32 u_immediate(u32 word) { return word & 0xFFFF'F000; }
u32 i_immediate(u32 word) { return static_cast<u32>(static_cast<i32>(word) >> 20); }
u32 s_immediate(u32 word) { return static_cast<u32>(static_cast<i32>(word & 0xFE00'0000) >> 20) | (word >> 7 & 0x1F); }

// Every bit of an instruction that is not its immediate is set, so that a lost one shows.
constexpr u32 kUBits = 0x0000'0FFF, kIBits = 0x000F'FFFF, kSBits = 0x01FF'F07F;

TEST_CASE("flash moves with flash, RAM with RAM, and what is no address stays") {
  CHECK(moved(kLinkFlash, kTo) == kTo.flash);
  CHECK(moved(kFlashSymbol, kTo) == kTo.flash + 0x7C4);
  CHECK(moved(kRamSymbol, kTo) == kTo.ram + 0x812);
  CHECK(moved(0, kTo) == 0);
  CHECK(moved(2048, kTo) == 2048);
  CHECK(moved(kLinkRam - 1, kTo) == kTo.flash + (kLinkRam - 1 - kLinkFlash));
}

TEST_CASE("R_RISCV_32 becomes the moved address with its addend") {
  for (const u32 symbol : kTargets)
    for (const i32 addend : {0, 5, -7})
      CHECK(riscv({{R_RISCV_32, kCode, symbol, addend, ".text"}}, 0xFFFF'FFFF) == moved(symbol, kTo) + static_cast<u32>(addend));
}

TEST_CASE("R_RISCV_HI20 with LO12_I or LO12_S gives the address, whatever the sign of the low part") {
  for (const u32 symbol : kTargets)
    for (const i32 addend : {0, 4, -2048}) {
      const u32 target = moved(symbol, kTo) + static_cast<u32>(addend);
      const u32 high = riscv({{R_RISCV_HI20, kCode, symbol, addend, ".text"}}, kUBits);
      const u32 load = riscv({{R_RISCV_LO12_I, kCode, symbol, addend, ".text"}}, kIBits);
      const u32 store = riscv({{R_RISCV_LO12_S, kCode, symbol, addend, ".text"}}, kSBits);
      CHECK(u_immediate(high) + i_immediate(load) == target);
      CHECK(u_immediate(high) + s_immediate(store) == target);
      CHECK((high & kUBits) == kUBits);
      CHECK((load & kIBits) == kIBits);
      CHECK((store & kSBits) == kSBits);
    }
}

TEST_CASE("R_RISCV_PCREL_HI20 with its low part gives the address, in either order of the entries") {
  for (const u32 symbol : kTargets) {
    const Relocation high{R_RISCV_PCREL_HI20, kCode, symbol, 0, ".text"};
    for (const u32 type : {R_RISCV_PCREL_LO12_I, R_RISCV_PCREL_LO12_S}) {
      const Relocation low{type, kCode + 4, kCode, 0, ".text"};
      for (const auto& order : {std::vector{high, low}, {low, high}}) {
        const Bytes image = relocated(app_with(Isa::RiscV32, order), kTo);
        const u32 patched = word_at(image, kCode + 4);
        const u32 low_part = type == R_RISCV_PCREL_LO12_I ? i_immediate(patched) : s_immediate(patched);
        CHECK(u_immediate(word_at(image, kCode)) + low_part == moved(symbol, kTo) - moved(kCode, kTo));
      }
    }
  }
}

TEST_CASE("jumps, branches, differences and hints stay as they are") {
  constexpr u32 kTypes[] = {R_RISCV_NONE, R_RISCV_RELAX, R_RISCV_ALIGN, R_RISCV_BRANCH, R_RISCV_JAL, R_RISCV_CALL, R_RISCV_CALL_PLT,
                            R_RISCV_RVC_BRANCH, R_RISCV_RVC_JUMP, R_RISCV_32_PCREL, R_RISCV_ADD8, R_RISCV_ADD16, R_RISCV_ADD32,
                            R_RISCV_SUB6, R_RISCV_SUB8, R_RISCV_SUB16, R_RISCV_SUB32, R_RISCV_SET6, R_RISCV_SET8, R_RISCV_SET16, R_RISCV_SET32};
  for (const u32 type : kTypes) CHECK(riscv({{type, kCode, kFlashSymbol, 0, ".text"}}, 0x1234'5678) == 0x1234'5678);
  for (const u32 type : {R_RISCV_JAL, R_RISCV_CALL, R_RISCV_BRANCH}) CHECK(riscv({{type, kCode, 0, 0, ".text"}}, 7) == 7);  // weak and absent
}

TEST_CASE("what reaches from code to data relative to its own place is refused with its type, place and section") {
  for (const u32 type : {R_RISCV_BRANCH, R_RISCV_JAL, R_RISCV_CALL, R_RISCV_CALL_PLT, R_RISCV_RVC_JUMP, R_RISCV_32_PCREL})
    CHECK_THROWS_WITH_AS(riscv({{type, kCode, kRamSymbol, 0, ".rela.text"}}, 0),
                         doctest::Contains("(.rela.text) cannot be moved; it reaches from code to data"), Error);
  CHECK_THROWS_WITH_AS(arm({R_ARM_THM_PC22, kCode, kRamSymbol, 0, ".rel.text"}, 0), doctest::Contains("0x10000040"), Error);
}

TEST_CASE("a type that is not known is refused with advice, on either instruction set") {
  for (const u32 type : {R_RISCV_64, R_RISCV_RVC_LUI, R_RISCV_GOT_HI20, R_RISCV_TLS_GOT_HI20, 200})
    CHECK_THROWS_WITH_AS(riscv({{type, kCode, kFlashSymbol, 0, ".text"}}, 0), doctest::Contains("-mcmodel=medlow"), Error);
  for (const u32 type : {R_ARM_MOVW_ABS_NC, R_ARM_THM_MOVW_ABS_NC, R_ARM_THM_MOVT_ABS, R_ARM_GOT32, 250})
    CHECK_THROWS_WITH_AS(arm({type, kCode, kFlashSymbol, 0, ".text"}, 0), doctest::Contains("-mno-movt"), Error);
}

TEST_CASE("a low part without its high part is refused") {
  for (const u32 type : {R_RISCV_PCREL_LO12_I, R_RISCV_PCREL_LO12_S})
    CHECK_THROWS_WITH_AS(riscv({{type, kCode, kCode + 4, 0, ".text"}}, 0), doctest::Contains("its high part is missing"), Error);
}

TEST_CASE("R_ARM_ABS32 moves the address that lies in the place, its addend and its Thumb bit with it") {
  for (const u32 type : {R_ARM_ABS32, R_ARM_TARGET1})
    for (const u32 symbol : kTargets)
      for (const u32 addend : {0u, 1u, 12u, ~0u}) CHECK(arm({type, kCode, symbol, 0, ".text"}, symbol + addend) == moved(symbol, kTo) + addend);
  CHECK(arm({R_ARM_ABS32, kCode, 0, 0, ".text"}, 0) == 0);  // weak and absent
}

TEST_CASE("Thumb branches and literal loads inside the code stay as they are") {
  constexpr u32 kTypes[] = {R_ARM_NONE, R_ARM_V4BX, R_ARM_THM_PC22, R_ARM_THM_JUMP24, R_ARM_THM_JUMP19, R_ARM_THM_PC11, R_ARM_THM_PC9,
                            R_ARM_REL32, R_ARM_PREL31, R_ARM_THM_PC8, R_ARM_THM_ALU_PREL_11_0, R_ARM_THM_PC12};
  for (const u32 type : kTypes) CHECK(arm({type, kCode, kFlashSymbol, 0, ".text"}, 0x1234'5678) == 0x1234'5678);
}

TEST_CASE("a place that is not loaded, or only in part, is refused") {
  for (const Isa isa : {Isa::RiscV32, Isa::CortexM})
    for (const u32 place : {0u, kLinkFlash - 4, kLinkFlash - 1, kLinkFlash + kFlashBytes - 3, kLinkFlash + kFlashBytes, kLinkRam, 0xFFFF'FFFFu}) {
      const u32 type = isa == Isa::RiscV32 ? static_cast<u32>(R_RISCV_32) : static_cast<u32>(R_ARM_ABS32);
      CHECK_THROWS_AS(relocated(app_with(isa, {{type, place, kFlashSymbol, 0, ".text"}}), kTo), Error);
    }
}

TEST_CASE("initial values of data are patched where they lie in flash") {
  AppElf app = app_with(Isa::RiscV32, {{R_RISCV_32, kLinkRam + 0x24, kRamSymbol, 0, ".data"}});
  app.load_places = {{{kLinkFlash, kLinkFlash + 0x800}, 0}, {{kLinkRam + 0x20, kLinkRam + 0x40}, 0x800}};
  CHECK(read_u32(relocated(app, kTo), 0x804) == moved(kRamSymbol, kTo));
}
}  // namespace
