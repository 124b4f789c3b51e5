// tests/model/port_memory.hpp - RAM for the model's processes: all that their breaks, grants and restarts do to it is to zero it.
#pragma once
#include <algorithm>
#include <span>
#include <vector>

#include "core/types.hpp"
#include "tests/model/tally.hpp"

namespace model {

/// Bytes by address. What nobody cleared is full of garbage.
struct Ram {
  static constexpr u8 kGarbage = 0xA5;
  core::Address start = 0;
  std::vector<u8> bytes{};

  void put_at(core::Address address, u32 count) {
    start = address;
    bytes.assign(count, kGarbage);
  }
};
inline Ram ram{};

}  // namespace model

namespace kernel::ports {

inline void zero(core::AddressRange range) {
  const u64 from = u64{range.start} - model::ram.start, to = u64{range.end} - model::ram.start;
  if (range.start < model::ram.start || to > model::ram.bytes.size() || from > to) return model::fail("zeroed what is no RAM", {range.start, range.end});
  std::fill(model::ram.bytes.begin() + static_cast<std::ptrdiff_t>(from), model::ram.bytes.begin() + static_cast<std::ptrdiff_t>(to), u8{0});
}

// The rest of kernel/ports/memory.hpp, of which breaks make no use.
template <class T>
T& object_at(core::Address address);
void copy_from_user(std::span<u8> to, core::Address from);
void copy_to_user(core::Address to, std::span<const u8> from);
void write_app_flash(core::Address to, std::span<const u8> from);
std::span<const u8> flash_bytes(core::AddressRange range);

}  // namespace kernel::ports
