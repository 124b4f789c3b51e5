// hil/flash_operation.hpp - the operation under way in a flash driver: what was asked, and how far it is.
//
// Every driver of hil/flash.hpp accepts and refuses alike; this is that part.
#pragma once
#include "hil/flash.hpp"

namespace hil {

class FlashOperation {
 public:
  enum class Kind : u8 { None, Read, Write, Erase };

  core::Submitted<u8> begin_read(const FlashGeometry& geometry, u32 offset, core::Lease<u8> bytes) {
    return begin(Kind::Read, geometry.readable(offset, bytes.size()), offset, std::move(bytes));
  }
  core::Submitted<u8> begin_write(const FlashGeometry& geometry, u32 offset, core::Lease<u8> bytes) {
    return begin(Kind::Write, geometry.writable(offset, bytes.size()), offset, std::move(bytes));
  }
  core::Result<> begin_erase(const FlashGeometry& geometry, u32 sector) {
    if (m_kind != Kind::None) return core::fail(core::ErrorCode::Busy);
    if (sector >= geometry.sectors) return core::fail(core::ErrorCode::Invalid);
    m_kind = Kind::Erase;
    m_offset = sector * geometry.sector_bytes;
    m_done = 0;
    return {};
  }

  Kind kind() const { return m_kind; }
  /// Where the next byte lies, and what is still to be read or written.
  u32 place() const { return m_offset + m_done; }
  std::span<u8> rest() const { return m_bytes.view().subspan(m_done); }
  void advance(u32 count) { m_done += count; }

  /// The driver is free again before the client hears of it: the client may ask for the next operation.
  void finish(FlashClient& client, core::Result<> outcome) {
    switch (std::exchange(m_kind, Kind::None)) {
      case Kind::None: return;
      case Kind::Read: return client.flash_read(std::move(m_bytes), outcome);
      case Kind::Write: return client.flash_written(std::move(m_bytes), outcome);
      case Kind::Erase: return client.flash_erased(outcome);
    }
  }

 private:
  core::Submitted<u8> begin(Kind kind, bool fits, u32 offset, core::Lease<u8> bytes) {
    if (m_kind != Kind::None) return core::refuse(core::ErrorCode::Busy, std::move(bytes));
    if (bytes.size() == 0) return core::refuse(core::ErrorCode::Size, std::move(bytes));
    if (!fits) return core::refuse(core::ErrorCode::Invalid, std::move(bytes));
    m_kind = kind;
    m_bytes = std::move(bytes);
    m_offset = offset;
    m_done = 0;
    return {};
  }

  Kind m_kind = Kind::None;
  core::Lease<u8> m_bytes{};
  u32 m_offset = 0;
  u32 m_done = 0;
};

}  // namespace hil
