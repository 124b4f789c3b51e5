// chips/ns16550/uart_regs.hpp - register map of the 16550 UART, one byte apart.
//
// Source   National Semiconductor PC16550D data sheet, table II (summary of registers).
#pragma once
#include "mmio/mmio.hpp"

namespace chips::ns16550 {

using mmio::Reg;
using mmio::RO;
using mmio::RW;
using mmio::WO;

struct ReceiverBuffer : Reg<ReceiverBuffer, 0, RO, u8> { using Byte = Whole; };
struct TransmitterHolding : Reg<TransmitterHolding, 0, WO, u8> { using Byte = Whole; };
struct InterruptEnable : Reg<InterruptEnable, 1, RW, u8> {
  using ReceivedData = Flag<0>;
  using TransmitterEmpty = Flag<1>;
};
struct FifoControl : Reg<FifoControl, 2, WO, u8> { using Enable = Flag<0>; };
struct LineControl : Reg<LineControl, 3, RW, u8> { using WordLength = Field<0, 2, u8>; };
struct LineStatus : Reg<LineStatus, 5, RO, u8> {
  using DataReady = Flag<0>;
  using TransmitterEmpty = Flag<5>;
};

using Registers = mmio::Window<8>;
inline constexpr u32 kFifoBytes = 16;

}  // namespace chips::ns16550
