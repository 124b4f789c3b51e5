// chips/virtio/rng.hpp - the virtio entropy device as hil::Entropy.
//
// DMA      The device is not subject to PMP or MPU: it writes wherever a descriptor says. What makes that safe is that
//          the one descriptor only ever names a lease (chips/virtio/single_queue.hpp): kernel RAM that a board lent, that
//          no process can name, and that nobody else may touch until the lease has come back. Its length is the lease's.
//          What the device claims to have written is clamped to that. Nothing of a process becomes an address here.
// Errors   fill: Off (start() found no device), Busy, Size (empty buffer); filled: Fail (the device gave nothing).
// Context  kernel loop; start() at boot. `kBarrier` orders what the processor did before it against what it does after
//          it, memory and registers, as the device sees them.
// Source   VIRTIO 1.2, sections 3.1.1 (initialisation), 4.2.3 (transport), 5.4 (entropy device).
#pragma once
#include <algorithm>
#include <span>

#include "chips/virtio/mmio_regs.hpp"
#include "chips/virtio/single_queue.hpp"
#include "core/undivided.hpp"
#include "hil/entropy.hpp"
#include "hil/interrupt.hpp"

namespace chips::virtio {

template <auto kBarrier>
class Rng final : public hil::InterruptSource {
 public:
  constexpr Rng(Registers registers, hil::EntropyClient& client) : m_registers{registers}, m_client{client} {}

  /// False: no entropy device is there, or not one that this driver understands; every fill() answers Off then.
  bool start() {
    if (m_registers.read<MagicValue::Number>() != kMagic || m_registers.read<Version::Number>() != kVersion) return false;
    if (m_registers.read<DeviceId::Number>() != kEntropyDevice) return false;
    m_registers.write(Status::Bits{0});
    m_registers.modify(Status::Acknowledge{true});
    m_registers.modify(Status::Driver{true});
    if (!agree_on_features() || !set_up_queue()) return false;
    m_registers.modify(Status::DriverOk{true});
    m_started = true;
    return true;
  }

  core::Submitted<u8> fill(core::Lease<u8> want) {
    const core::Undivided whole;
    if (!m_started) return core::refuse(core::ErrorCode::Off, std::move(want));
    if (m_want) return core::refuse(core::ErrorCode::Busy, std::move(want));
    if (want.size() == 0) return core::refuse(core::ErrorCode::Size, std::move(want));
    m_want = std::move(want);
    m_queue.offer(m_want.view());
    kBarrier();
    m_queue.publish();
    kBarrier();
    m_registers.write(QueueNotify::Index{0});
    return {};
  }

  void handle_interrupt() override {
    m_registers.write(InterruptAcknowledge::Bits{m_registers.read<InterruptStatus::Bits>()});
    kBarrier();
    if (!m_want || !m_queue.returned()) return;
    kBarrier();  // the bytes are read after the index that says they are there
    const usize count = std::min<usize>(m_queue.returned_bytes(), m_want.size());
    if (count == 0) m_client.filled(std::move(m_want), core::fail(core::ErrorCode::Fail));
    else m_client.filled(std::move(m_want), count);
  }

 private:
  static constexpr u32 kEntropyDevice = 4;
  static constexpr u32 kFeatureVersion1 = 1;  // bit 32 of the features: the first of the upper word


  /// The entropy device has no features of its own; of the transport's we want what version 2 requires.
  bool agree_on_features() {
    m_registers.write(DeviceFeaturesSelect::Word32{1});
    if ((m_registers.read<DeviceFeatures::Bits>() & kFeatureVersion1) == 0) return false;
    m_registers.write(DriverFeaturesSelect::Word32{0});
    m_registers.write(DriverFeatures::Bits{0});
    m_registers.write(DriverFeaturesSelect::Word32{1});
    m_registers.write(DriverFeatures::Bits{kFeatureVersion1});
    m_registers.modify(Status::FeaturesOk{true});
    return m_registers.read<Status::FeaturesOk>();
  }

  bool set_up_queue() {
    m_registers.write(QueueSelect::Index{0});
    if (m_registers.read<QueueSizeMaximum::Entries>() < SingleQueue::kEntries) return false;
    m_queue.start();
    m_registers.write(QueueSize::Entries{SingleQueue::kEntries});
    const u64 queue = m_queue.address();
    write_address<QueueDescriptorsLow, QueueDescriptorsHigh>(queue);
    write_address<QueueDriverLow, QueueDriverHigh>(queue + SingleQueue::kDriverOffset);
    write_address<QueueDeviceLow, QueueDeviceHigh>(queue + SingleQueue::kDeviceOffset);
    m_registers.write(QueueReady::Ready{true});
    return true;
  }
  template <class Low, class High>
  void write_address(u64 address) {
    m_registers.write(typename Low::Address{static_cast<u32>(address)});
    m_registers.write(typename High::Address{static_cast<u32>(address >> 32)});
  }

  Registers m_registers;
  hil::EntropyClient& m_client;
  SingleQueue m_queue{};
  core::Lease<u8> m_want{};
  bool m_started = false;
};
static_assert(hil::Entropy<Rng<[] {}>>);

}  // namespace chips::virtio
