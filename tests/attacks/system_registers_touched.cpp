// tests/attacks/system_registers_touched.cpp - the processor's own registers are read and written: interrupts, protection, debug.
//
// row: 7
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(a device or no memory
// lives: several
// only-on: mps2-an386 - this processor has such registers in memory
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
// Interrupt enable and pending, CPUID, vector table, AIRCR, SHCSR, MPU control and region, debug, software trigger, SysTick, DWT.
constexpr std::array<Address, 14> kRegisters{0xE000'E100, 0xE000'E200, 0xE000'ED00, 0xE000'ED08, 0xE000'ED0C, 0xE000'ED24, 0xE000'ED94,
                                             0xE000'ED9C, 0xE000'EDF0, 0xE000'EDFC, 0xE000'EF00, 0xE000'E010, 0xE000'E014, 0xE000'1000};
}  // namespace

int main() { touch_all(kRegisters); }
