// crypto/sha512.hpp - SHA-512 and SHA-384 over bytes that come in pieces of any size.
//
// Units    bytes.
// Context  any; begin() may be called at any time and forgets what was added.
// Memory   the object, about 210 bytes; no heap, and about 1.2 KiB of stack.
// Bounds   77 instructions for each byte on a Cortex-M4, 110 on rv32imac.
// Source   FIPS 180-4; computed by BearSSL.
#pragma once
#include <bearssl_hash.h>

#include <array>
#include <span>

#include "core/types.hpp"

namespace crypto {

inline constexpr usize kSha384Bytes = 48, kSha512Bytes = 64;
using Sha384Digest = std::array<u8, kSha384Bytes>;
using Sha512Digest = std::array<u8, kSha512Bytes>;

class Sha512 {
 public:
  constexpr Sha512() = default;  // constant-initialised; begin() before anything else
  void begin();
  void add(std::span<const u8> bytes);
  /// Of everything added since begin(); more may be added afterwards.
  Sha512Digest digest() const;

 private:
  br_sha512_context m_context{};
};

class Sha384 {
 public:
  constexpr Sha384() = default;  // constant-initialised; begin() before anything else
  void begin();
  void add(std::span<const u8> bytes);
  /// Of everything added since begin(); more may be added afterwards.
  Sha384Digest digest() const;

 private:
  br_sha384_context m_context{};
};

/// All bytes at once.
Sha384Digest sha384(std::span<const u8> bytes);
Sha512Digest sha512(std::span<const u8> bytes);

}  // namespace crypto
