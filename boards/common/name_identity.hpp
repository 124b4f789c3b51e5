// boards/common/name_identity.hpp - an application's stored bytes belong to its name, until it has a verified identity.
//
// Caveat   Whoever installs an application chooses its name, so this keeps honest applications apart, not hostile ones.
//          Two names with the same 32-bit hash share a region.
#pragma once
#include <algorithm>
#include <array>

#include "capsules/storage_identity.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_table.hpp"

namespace board::common {

struct NameIdentity final : capsules::StorageIdentity {
  u32 owner_of(kernel::ProcessId id) override {
    const auto process = kernel::processes.find(id);
    if (!process || process->name().size() == 0) return 0;
    return std::max(hash_of(process->name()), 1u);
  }

 private:
  /// FNV-1a, a piece at a time: the flash of a process cannot be read in place.
  static u32 hash_of(core::AddressRange name) {
    u32 hash = 0x811C'9DC5;
    std::array<u8, 16> piece{};
    for (core::Address at = name.start; at < name.end; at += piece.size()) {
      const auto part = std::span{piece}.first(std::min<usize>(piece.size(), name.end - at));
      kernel::ports::copy_from_user(part, at);
      for (const u8 byte : part) hash = (hash ^ byte) * 0x0100'0193;
    }
    return hash;
  }
};

}  // namespace board::common
