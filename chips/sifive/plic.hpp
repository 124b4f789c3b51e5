// chips/sifive/plic.hpp - the platform interrupt controller: many sources onto hart 0's machine external interrupt.
//
// Context  kernel loop.
// Source   RISC-V PLIC specification 1.0, memory map; context 0 is hart 0 in machine mode on QEMU's virt.
#pragma once
#include <span>

#include "hil/interrupt.hpp"
#include "mmio/mmio.hpp"

namespace chips::sifive {

struct Priority : mmio::Reg<Priority, 0, mmio::RW> { using Level = Field<0, 3, u8>; };
struct Enable : mmio::Reg<Enable, 0x2000, mmio::RW> { using Sources = Whole; };
struct Threshold : mmio::Reg<Threshold, 0x20'0000, mmio::RW> { using Level = Field<0, 3, u8>; };
struct ClaimComplete : mmio::Reg<ClaimComplete, 0x20'0004, mmio::RW> { using Source = Whole; };
using PlicRegisters = mmio::Window<0x40'0000>;

struct PlicEntry {
  u32 source = 0;  // 1 to 31
  hil::InterruptSource& handler;
};

class Plic final : public hil::InterruptSource {
 public:
  constexpr Plic(PlicRegisters registers, std::span<const PlicEntry> entries) : m_registers{registers}, m_entries{entries} {}

  void start() {
    u32 sources = 0;
    for (const PlicEntry& entry : m_entries) {
      m_registers.write_at(entry.source, Priority::Level{1});
      sources |= 1u << entry.source;
    }
    m_registers.write(Enable::Sources{sources});
    m_registers.write(Threshold::Level{0});
  }

  void handle_interrupt() override {
    while (const u32 source = m_registers.read<ClaimComplete::Source>()) {
      for (const PlicEntry& entry : m_entries)
        if (entry.source == source) entry.handler.handle_interrupt();
      m_registers.write(ClaimComplete::Source{source});
    }
  }

 private:
  PlicRegisters m_registers;
  std::span<const PlicEntry> m_entries;
};

}  // namespace chips::sifive
