// hil/flash.hpp - non-volatile memory that is erased by sectors and programmed by words, split-phase.
//
// An erased byte reads 0xff. Programming clears bits only: what is stored is the old value AND the new one.
// Power may fail during any operation: a word under programming then holds any mixture of old and new bits, a sector
// under erasure any content, and what the operation had not reached yet is unchanged. Nothing else suffers.
// Units    bytes; offsets from the start of the memory. Writes are aligned to write_bytes, at both ends.
// Errors   Invalid (outside, or not aligned), Busy (one operation at a time), Size (empty buffer), Off (no memory there);
//          completions: Fail (the memory reports a defect, or does not finish in time).
// Context  kernel loop only; no callback runs inside the call that asked for it.
#pragma once
#include <concepts>

#include "core/lease.hpp"

namespace hil {

struct FlashGeometry {
  u32 sector_bytes = 0;
  u32 sectors = 0;
  u32 write_bytes = 0;  // the word: a power of two that divides sector_bytes

  constexpr u64 bytes() const { return u64{sector_bytes} * sectors; }
  constexpr bool readable(u32 offset, usize count) const { return offset <= bytes() && count <= bytes() - offset; }
  constexpr bool writable(u32 offset, usize count) const {
    return readable(offset, count) && offset % write_bytes == 0 && count % write_bytes == 0;
  }
};

/// Exactly one of these per accepted operation; `bytes` is the lease passed down.
struct FlashClient {
  virtual void flash_read(core::Lease<u8> bytes, core::Result<> outcome) = 0;
  virtual void flash_written(core::Lease<u8> bytes, core::Result<> outcome) = 0;
  virtual void flash_erased(core::Result<> outcome) = 0;

 protected:
  ~FlashClient() = default;
};

template <class T>
concept Flash = requires(T& flash, u32 place, core::Lease<u8> bytes) {
  { flash.geometry() } -> std::same_as<FlashGeometry>;
  { flash.read(place, std::move(bytes)) } -> std::same_as<core::Submitted<u8>>;
  { flash.write(place, std::move(bytes)) } -> std::same_as<core::Submitted<u8>>;
  { flash.erase(place) } -> std::same_as<core::Result<>>;  // number of the sector
};

}  // namespace hil
