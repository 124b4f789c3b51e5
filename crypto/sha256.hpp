// crypto/sha256.hpp - SHA-256 over bytes that come in pieces of any size.
//
// Units    bytes.
// Context  any; begin() may be called at any time and forgets what was added.
// Memory   the object, about 110 bytes; no heap, and about 500 bytes of stack.
// Bounds   46 instructions for each byte on a Cortex-M4, 70 on rv32imac.
// Source   FIPS 180-4; computed by BearSSL.
#pragma once
#include <bearssl_hash.h>

#include <array>
#include <span>

#include "core/types.hpp"

namespace crypto {

inline constexpr usize kSha256Bytes = 32;
using Sha256Digest = std::array<u8, kSha256Bytes>;

class Sha256 {
 public:
  constexpr Sha256() = default;  // constant-initialised; begin() before anything else
  void begin();
  void add(std::span<const u8> bytes);
  /// Of everything added since begin(); more may be added afterwards.
  Sha256Digest digest() const;

 private:
  br_sha256_context m_context{};
};

/// All bytes at once.
Sha256Digest sha256(std::span<const u8> bytes);

}  // namespace crypto
