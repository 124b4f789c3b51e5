// tools/pack/relocate.cpp - one small function for each kind of place; positions relative to code stay as they are.
//
// Source   RISC-V ELF psABI 1.0, chapter 8.3; ELF for the Arm Architecture (AAELF32), section 5.6.
#include "tools/pack/relocate.hpp"

#include <elf.h>

#include <map>

#include "tools/common/error.hpp"

namespace tools {
namespace {

class Patcher {
 public:
  Patcher(const AppElf& app, const Destination& to) : m_app{app}, m_to{to}, m_image{app.flash} {}

  Bytes run() {
    for (const Relocation& relocation : m_app.relocations)
      if (m_app.isa == Isa::RiscV32) note_high_part(relocation);
    for (const Relocation& relocation : m_app.relocations)
      m_app.isa == Isa::RiscV32 ? patch_riscv(relocation) : patch_arm(relocation);
    return std::move(m_image);
  }

 private:
  [[noreturn]] void unsupported(const Relocation& relocation, std::string_view advice) const {
    fail("relocation type {} at {:#x} ({}) cannot be moved; {}", relocation.type, relocation.place, relocation.section, advice);
  }

  u32 word(u32 address) const {
    const u32 at = m_app.flash_offset(address, 4);
    return m_image.at(at) | m_image.at(at + 1) << 8 | m_image.at(at + 2) << 16 | static_cast<u32>(m_image.at(at + 3)) << 24;
  }
  void set_word(u32 address, u32 value) {
    const u32 at = m_app.flash_offset(address, 4);
    for (u32 i = 0; i < 4; ++i) m_image.at(at + i) = static_cast<u8>(value >> (8 * i));
  }

  static u32 high_20(u32 value) { return (value + 0x800) & 0xFFFF'F000; }
  void set_u_type(u32 place, u32 value) { set_word(place, (word(place) & 0xFFF) | high_20(value)); }
  void set_i_type(u32 place, u32 value) { set_word(place, (word(place) & 0x000F'FFFF) | value << 20); }
  void set_s_type(u32 place, u32 value) {
    set_word(place, (word(place) & 0x01FF'F07F) | (value & 0x1F) << 7 | (value >> 5 & 0x7F) << 25);
  }

  u32 target(const Relocation& relocation) const { return moved(relocation.symbol, m_to) + static_cast<u32>(relocation.addend); }
  u32 distance(const Relocation& relocation) const { return target(relocation) - moved(relocation.place, m_to); }

  /// A low part names the instruction that holds its high part; the value is that one's.
  void note_high_part(const Relocation& relocation) {
    if (relocation.type == R_RISCV_PCREL_HI20) m_high_parts[relocation.place] = distance(relocation);
  }
  u32 high_part(const Relocation& relocation) const {
    const auto found = m_high_parts.find(relocation.symbol);
    if (found == m_high_parts.end()) unsupported(relocation, "its high part is missing");
    return found->second;
  }

  /// Jumps and calls inside the code move as one with it.
  void require_same_region(const Relocation& relocation) const {
    const bool weak_and_absent = relocation.symbol == 0;
    if (!weak_and_absent && (relocation.place >= kLinkRam) != (relocation.symbol >= kLinkRam))
      unsupported(relocation, "it reaches from code to data relative to its own place");
  }

  void patch_riscv(const Relocation& relocation) {
    switch (relocation.type) {
      case R_RISCV_32: return set_word(relocation.place, target(relocation));
      case R_RISCV_HI20: return set_u_type(relocation.place, target(relocation));
      case R_RISCV_LO12_I: return set_i_type(relocation.place, target(relocation));
      case R_RISCV_LO12_S: return set_s_type(relocation.place, target(relocation));
      case R_RISCV_PCREL_HI20: return set_u_type(relocation.place, distance(relocation));
      case R_RISCV_PCREL_LO12_I: return set_i_type(relocation.place, high_part(relocation));
      case R_RISCV_PCREL_LO12_S: return set_s_type(relocation.place, high_part(relocation));
      case R_RISCV_BRANCH: case R_RISCV_JAL: case R_RISCV_CALL: case R_RISCV_CALL_PLT:
      case R_RISCV_RVC_BRANCH: case R_RISCV_RVC_JUMP: case R_RISCV_32_PCREL: return require_same_region(relocation);
      case R_RISCV_NONE: case R_RISCV_RELAX: case R_RISCV_ALIGN:
      case R_RISCV_ADD8: case R_RISCV_ADD16: case R_RISCV_ADD32: case R_RISCV_SUB6: case R_RISCV_SUB8:
      case R_RISCV_SUB16: case R_RISCV_SUB32: case R_RISCV_SET6: case R_RISCV_SET8: case R_RISCV_SET16: case R_RISCV_SET32:
        return;  // differences between two places of the same code
      default: unsupported(relocation, "compile with -mcmodel=medlow -mno-relax");
    }
  }

  void patch_arm(const Relocation& relocation) {
    switch (relocation.type) {
      case R_ARM_ABS32: case R_ARM_TARGET1:
        return set_word(relocation.place, word(relocation.place) + moved(relocation.symbol, m_to) - relocation.symbol);
      case R_ARM_THM_PC22: case R_ARM_THM_JUMP24: case R_ARM_THM_JUMP19: case R_ARM_THM_PC11: case R_ARM_THM_PC9:
      case R_ARM_REL32: case R_ARM_PREL31: case R_ARM_THM_PC8: case R_ARM_THM_ALU_PREL_11_0: case R_ARM_THM_PC12:
        return require_same_region(relocation);
      case R_ARM_NONE: case R_ARM_V4BX: return;
      default: unsupported(relocation, "compile with -mno-movt and without position-independent code");
    }
  }

  const AppElf& m_app;
  const Destination& m_to;
  Bytes m_image;
  std::map<u32, u32> m_high_parts;
};
}  // namespace

u32 moved(u32 address, const Destination& to) {
  if (address >= kLinkRam) return address - kLinkRam + to.ram;
  if (address >= kLinkFlash) return address - kLinkFlash + to.flash;
  return address;  // not an address of the program: a size, or a weak symbol that is absent
}

Bytes relocated(const AppElf& app, const Destination& to) { return Patcher{app, to}.run(); }

}  // namespace tools
