// apps/12-installing/object.hpp - puts a header before code: what the kernel calls an application.
#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "contract/tbf.hpp"

/// A power of two, which protection hardware of every kind can cover.
using Object = std::array<u32, 128>;

/// Words of the header; the last one is the name's end. Format: the Tock Binary Format, version 2.
constexpr Object object_of(std::span<const u32> code) {
  using enum contract::tbf::TlvType;
  constexpr u32 kHeaderBytes = 60, kTotalBytes = sizeof(Object), kRam = 1024, kAbi = 2;
  const auto element = [](contract::tbf::TlvType type, u32 bytes) { return static_cast<u32>(type) | bytes << 16; };
  Object object{contract::tbf::kVersion | kHeaderBytes << 16, kTotalBytes, contract::tbf::kFlagEnabled, 0,
                element(Program, 20), 0, 0, kRam, kHeaderBytes + static_cast<u32>(code.size_bytes()), 1,
                element(KernelVersion, 4), kAbi,
                element(PackageName, 6), 0x6372'6170, 0x0000'6c65};  // "parcel"
  for (usize word = 0; word < kHeaderBytes / 4; ++word)
    if (word != 3) object[3] ^= object[word];  // the checksum
  std::ranges::copy(code, object.begin() + kHeaderBytes / 4);
  return object;
}
