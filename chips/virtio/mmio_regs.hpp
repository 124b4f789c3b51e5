// chips/virtio/mmio_regs.hpp - register map of the virtio transport over memory-mapped registers, version 2.
//
// Source   VIRTIO 1.2, section 4.2.2 (register layout) and 2.1 (device status field).
#pragma once
#include "mmio/mmio.hpp"

namespace chips::virtio {

using mmio::Reg;
using mmio::RO;
using mmio::RW;
using mmio::WO;

struct MagicValue : Reg<MagicValue, 0x000, RO> { using Number = Whole; };
struct Version : Reg<Version, 0x004, RO> { using Number = Whole; };
struct DeviceId : Reg<DeviceId, 0x008, RO> { using Number = Whole; };
struct DeviceFeatures : Reg<DeviceFeatures, 0x010, RO> { using Bits = Whole; };
struct DeviceFeaturesSelect : Reg<DeviceFeaturesSelect, 0x014, WO> { using Word32 = Whole; };
struct DriverFeatures : Reg<DriverFeatures, 0x020, WO> { using Bits = Whole; };
struct DriverFeaturesSelect : Reg<DriverFeaturesSelect, 0x024, WO> { using Word32 = Whole; };
struct QueueSelect : Reg<QueueSelect, 0x030, WO> { using Index = Whole; };
struct QueueSizeMaximum : Reg<QueueSizeMaximum, 0x034, RO> { using Entries = Whole; };
struct QueueSize : Reg<QueueSize, 0x038, WO> { using Entries = Whole; };
struct QueueReady : Reg<QueueReady, 0x044, RW> { using Ready = Flag<0>; };
struct QueueNotify : Reg<QueueNotify, 0x050, WO> { using Index = Whole; };
struct InterruptStatus : Reg<InterruptStatus, 0x060, RO> { using Bits = Whole; };
struct InterruptAcknowledge : Reg<InterruptAcknowledge, 0x064, WO> { using Bits = Whole; };
struct Status : Reg<Status, 0x070, RW> {
  using Acknowledge = Flag<0>;
  using Driver = Flag<1>;
  using DriverOk = Flag<2>;
  using FeaturesOk = Flag<3>;
  using Bits = Whole;
};
struct QueueDescriptorsLow : Reg<QueueDescriptorsLow, 0x080, WO> { using Address = Whole; };
struct QueueDescriptorsHigh : Reg<QueueDescriptorsHigh, 0x084, WO> { using Address = Whole; };
struct QueueDriverLow : Reg<QueueDriverLow, 0x090, WO> { using Address = Whole; };
struct QueueDriverHigh : Reg<QueueDriverHigh, 0x094, WO> { using Address = Whole; };
struct QueueDeviceLow : Reg<QueueDeviceLow, 0x0A0, WO> { using Address = Whole; };
struct QueueDeviceHigh : Reg<QueueDeviceHigh, 0x0A4, WO> { using Address = Whole; };

using Registers = mmio::Window<0x1000>;
inline constexpr u32 kMagic = 0x7472'6976;  // "virt"
inline constexpr u32 kVersion = 2;          // version 1 is the legacy transport

}  // namespace chips::virtio
