// arch/cortex_m/v7m/system_registers.hpp - the system control space: interrupts, faults, SysTick, MPU.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), sections B3.2 to B3.5.
#pragma once
#include "mmio/mmio.hpp"

namespace arch::v7m {

using mmio::Reg;
using mmio::RO;
using mmio::RW;
using mmio::WO;

struct SysTickControl : Reg<SysTickControl, 0x010, RW> { using Enable = Flag<0>; using Interrupt = Flag<1>; using CoreClock = Flag<2>; };
struct SysTickReload : Reg<SysTickReload, 0x014, RW> { using Value24 = Field<0, 24, u32>; };
struct SysTickCurrent : Reg<SysTickCurrent, 0x018, RW> { using Value24 = Field<0, 24, u32>; };
struct InterruptSetEnable : Reg<InterruptSetEnable, 0x100, RW> { using Lines = Whole; };
struct InterruptClearEnable : Reg<InterruptClearEnable, 0x180, RW> { using Lines = Whole; };
struct InterruptClearPending : Reg<InterruptClearPending, 0x280, RW> { using Lines = Whole; };
struct InterruptActive : Reg<InterruptActive, 0x300, RO> { using Lines = Whole; };
struct InterruptPriority : Reg<InterruptPriority, 0x400, RW, u8> { using Level = Whole; };
struct InterruptControl : Reg<InterruptControl, 0xD04, RW> { using PendPendSv = Flag<28>; using ClearPendSv = Flag<27>; using ClearSysTick = Flag<25>; };
/// Writes without the key are ignored.
struct ApplicationInterruptReset : Reg<ApplicationInterruptReset, 0xD0C, WO> { using Key = Field<16, 16, u16>; using ResetRequest = Flag<2>; };
struct SystemPriority1 : Reg<SystemPriority1, 0xD18, RW> { using MemManage = Field<0, 8, u8>; using BusFault = Field<8, 8, u8>; using UsageFault = Field<16, 8, u8>; };
struct SystemPriority2 : Reg<SystemPriority2, 0xD1C, RW> { using SvCall = Field<24, 8, u8>; };
struct SystemPriority3 : Reg<SystemPriority3, 0xD20, RW> { using PendSv = Field<16, 8, u8>; using SysTick = Field<24, 8, u8>; };
struct SystemHandlers : Reg<SystemHandlers, 0xD24, RW> {
  using SysTickActive = Flag<11>; using UsagePended = Flag<12>; using MemManagePended = Flag<13>; using BusPended = Flag<14>; using SvCallPended = Flag<15>;
  using MemManageEnabled = Flag<16>; using BusEnabled = Flag<17>; using UsageEnabled = Flag<18>;
};
struct FaultStatus : Reg<FaultStatus, 0xD28, RW> { using Bits = Whole; };
struct HardFaultStatus : Reg<HardFaultStatus, 0xD2C, RW> { using Bits = Whole; };
struct MemManageAddress : Reg<MemManageAddress, 0xD34, RO> { using Value32 = Whole; };
struct BusFaultAddress : Reg<BusFaultAddress, 0xD38, RO> { using Value32 = Whole; };
struct MpuType : Reg<MpuType, 0xD90, RO> { using DataRegions = Field<8, 8, u8>; };
struct MpuControl : Reg<MpuControl, 0xD94, RW> { using Enable = Flag<0>; using PrivilegedBackground = Flag<2>; };
struct MpuRegionNumber : Reg<MpuRegionNumber, 0xD98, RW> { using Value8 = Field<0, 8, u32>; };
struct MpuRegionBase : Reg<MpuRegionBase, 0xD9C, RW> { using Bits = Whole; };
struct MpuRegionSize : Reg<MpuRegionSize, 0xDA0, RW> { using Bits = Whole; };

/// Private to the processor; the same on every ARMv7-M chip.
inline constexpr mmio::Window<0x1000> kSystem{0xE000'E000};

/// The whole chip begins anew, a few cycles later.
inline void reset_system() {
  constexpr u16 kKey = 0x05FA;
  kSystem.write(ApplicationInterruptReset::Key{kKey} | ApplicationInterruptReset::ResetRequest{true});
}

}  // namespace arch::v7m
