// crypto/signature.hpp - whether a signature over a digest was made with the private half of a public key.
//
// Units    bytes; all numbers big-endian and of full length, as the standards write them.
// Errors   none: whatever is malformed (a point off the curve, an r or s out of range, a padding that is not exactly
//          PKCS#1 v1.5) does not verify.
// Context  kernel loop or boot; each call runs to its end: 15 to 20 million instructions for ECDSA, 9 to 14 for RSA-3072,
//          16 to 25 for RSA-4096 (Cortex-M4, rv32).
// Memory   stack only: 2.8 KiB for ECDSA, 3.5 KiB for RSA.
// Source   FIPS 186-4 (ECDSA over P-256 with SHA-256), RFC 8017 section 8.2 (RSA, exponent 65537, with SHA-512).
#pragma once
#include <span>

#include "crypto/sha256.hpp"
#include "crypto/sha512.hpp"

namespace crypto {

inline constexpr usize kEcdsaP256KeyBytes = 64;        // x, y
inline constexpr usize kEcdsaP256SignatureBytes = 64;  // r, s
inline constexpr usize kRsa3072Bytes = 384;            // modulus, and signature
inline constexpr usize kRsa4096Bytes = 512;

[[nodiscard]] bool ecdsa_p256_verifies(const Sha256Digest& digest, std::span<const u8, kEcdsaP256KeyBytes> key,
                                       std::span<const u8, kEcdsaP256SignatureBytes> signature);
[[nodiscard]] bool rsa3072_verifies(const Sha512Digest& digest, std::span<const u8, kRsa3072Bytes> modulus,
                                    std::span<const u8, kRsa3072Bytes> signature);
[[nodiscard]] bool rsa4096_verifies(const Sha512Digest& digest, std::span<const u8, kRsa4096Bytes> modulus,
                                    std::span<const u8, kRsa4096Bytes> signature);

}  // namespace crypto
