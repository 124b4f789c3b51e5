// chips/virtio/single_queue.hpp - a virtqueue of one descriptor, for devices that write one buffer at a time.
//
// The device reads and writes this memory by itself, so it is accessed like registers.
// Memory   40 bytes.
// Source   VIRTIO 1.2, section 2.7 (split virtqueues).
#pragma once
#include <array>

#include "mmio/mmio.hpp"

namespace chips::virtio {

class SingleQueue {
 public:
  static constexpr u32 kEntries = 1;
  static constexpr u32 kDriverOffset = 16, kDeviceOffset = 24;

  /// Before anything else; the queue stays where it is.
  void start() { m_words = Words{bus_address(m_memory.data())}; }
  u64 address() const { return bus_address(m_memory.data()); }

  /// Makes `memory` the buffer that the device fills next.
  void offer(std::span<u8> memory) {
    const u64 address = bus_address(memory.data());
    m_words.write(BufferLow::Address{static_cast<u32>(address)});
    m_words.write(BufferHigh::Address{static_cast<u32>(address >> 32)});
    m_words.write(BufferLength::Bytes{static_cast<u32>(memory.size())});
    m_words.write(BufferFlags::DeviceWrites{true});
    m_words.write(OfferedEntry::Descriptor{0});
  }
  /// Behind a barrier: the device may take the buffer from now on.
  void publish() { m_words.write(OfferedIndex::Count{++m_offered}); }
  /// Whether the device has given back what was offered last.
  bool returned() const { return m_words.read<ReturnedIndex::Count>() == m_offered; }
  /// How many bytes the device says it has written.
  u32 returned_bytes() const { return m_words.read<ReturnedLength::Bytes>(); }

 private:
  static constexpr u32 kBytes = 40;
  struct BufferLow : mmio::Reg<BufferLow, 0, mmio::RW> { using Address = Whole; };
  struct BufferHigh : mmio::Reg<BufferHigh, 4, mmio::RW> { using Address = Whole; };
  struct BufferLength : mmio::Reg<BufferLength, 8, mmio::RW> { using Bytes = Whole; };
  struct BufferFlags : mmio::Reg<BufferFlags, 12, mmio::RW, u16> { using DeviceWrites = Flag<1>; };
  struct OfferedIndex : mmio::Reg<OfferedIndex, kDriverOffset + 2, mmio::RW, u16> { using Count = Whole; };
  struct OfferedEntry : mmio::Reg<OfferedEntry, kDriverOffset + 4, mmio::RW, u16> { using Descriptor = Whole; };
  struct ReturnedIndex : mmio::Reg<ReturnedIndex, kDeviceOffset + 2, mmio::RO, u16> { using Count = Whole; };
  struct ReturnedLength : mmio::Reg<ReturnedLength, kDeviceOffset + 8, mmio::RO> { using Bytes = Whole; };
  using Words = mmio::Window<kBytes>;

  static std::uintptr_t bus_address(const u8* memory) {
    // UNSAFE(dma): the machine maps physical addresses one to one, and only the queue itself and leases come here.
    return reinterpret_cast<std::uintptr_t>(memory);
  }

  alignas(16) std::array<u8, kBytes> m_memory{};
  Words m_words{0};
  u16 m_offered = 0;
};

}  // namespace chips::virtio
