// arch/cortex_m/v7m/fault_status_words.hpp - the fault status registers in words; knows no hardware, runs on the host as well.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), sections B3.2.15 to B3.2.18.
#pragma once
#include <array>
#include <string_view>

#include "core/line.hpp"

namespace arch::v7m {

struct FaultRegisters {
  u32 configurable = 0;          // CFSR: what MemManage, BusFault and UsageFault recorded
  u32 hard = 0;                  // HFSR
  core::Address memory_address = 0;  // MMFAR and BFAR, which count only where the status says so
  core::Address bus_address = 0;
};

struct FaultBit {
  u32 mask = 0;
  std::string_view words;
};
inline constexpr u32 kMemoryAddressHolds = 1u << 7, kBusAddressHolds = 1u << 15;

inline constexpr std::array<FaultBit, 17> kConfigurableBits{{
    {1u << 0, "instruction fetch from where the memory protection unit forbids it"},
    {1u << 1, "data access that the memory protection unit forbids"},
    {1u << 3, "the memory protection unit forbade the unstacking of an exception's return"},
    {1u << 4, "the memory protection unit forbade the stacking of an exception's entry"},
    {1u << 5, "the memory protection unit forbade the saving of floating-point state"},
    {1u << 8, "instruction fetch that failed on the bus"},
    {1u << 9, "data access that failed on the bus, exactly at the stacked pc"},
    {1u << 10, "data access that failed on the bus, somewhere before the stacked pc"},
    {1u << 11, "the unstacking of an exception's return failed on the bus"},
    {1u << 12, "the stacking of an exception's entry failed on the bus"},
    {1u << 13, "the saving of floating-point state failed on the bus"},
    {1u << 16, "undefined instruction"},
    {1u << 17, "invalid state: an instruction that is not Thumb"},
    {1u << 18, "invalid pc: a broken return from an exception"},
    {1u << 19, "no such coprocessor"},
    {1u << 24, "unaligned access"},
    {1u << 25, "division by zero"},
}};
inline constexpr std::array<FaultBit, 3> kHardBits{{
    {1u << 1, "the vector table could not be read"},
    {1u << 30, "a fault could not be taken at its own priority and became a HardFault"},
    {1u << 31, "debug event without a debugger"},
}};

/// The n-th of the bits that are set, in words; false behind the last, and `number` is less by as many as there were.
template <usize Count>
constexpr bool bit_line(const std::array<FaultBit, Count>& bits, u32 status, u32& number, core::Line<120>& line) {
  for (const FaultBit& bit : bits) {
    if ((status & bit.mask) == 0 || number-- != 0) continue;
    line.text("    ").text(bit.words);
    return true;
  }
  return false;
}

constexpr bool address_line(bool holds, std::string_view name, core::Address address, u32& number, core::Line<120>& line) {
  if (!holds || number-- != 0) return false;
  line.text("  ").text(name).address(address).text(": what was touched");
  return true;
}

/// Line `number` of what the processor recorded; false behind the last.
constexpr bool fault_status_line(const FaultRegisters& fault, u32 number, core::Line<120>& line) {
  if (number == 0) {
    line.text("  CFSR  ").address(fault.configurable);
    if (fault.configurable == 0) line.text(": no fault is recorded");
    return true;
  }
  --number;
  if (bit_line(kConfigurableBits, fault.configurable, number, line)) return true;
  if (address_line((fault.configurable & kMemoryAddressHolds) != 0, "MMFAR ", fault.memory_address, number, line)) return true;
  if (address_line((fault.configurable & kBusAddressHolds) != 0, "BFAR  ", fault.bus_address, number, line)) return true;
  if (number-- == 0) return line.text("  HFSR  ").address(fault.hard), true;
  return bit_line(kHardBits, fault.hard, number, line);
}

}  // namespace arch::v7m
