// crypto/signature.cpp - BearSSL's verifiers behind our types.
//
// Why      its interface takes pointers that are not const, but writes through none of them here.
#include "crypto/signature.hpp"

#include <bearssl_ec.h>
#include <bearssl_rsa.h>

#include <algorithm>

namespace crypto {
namespace {
constexpr u8 kUncompressedPoint = 0x04;
constexpr std::array<u8, 3> kExponent65537{0x01, 0x00, 0x01};
/// 2.16.840.1.101.3.4.2.3, behind its length.
constexpr std::array<u8, 10> kSha512Identifier{0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03};

bool rsa_verifies(const Sha512Digest& digest, std::span<const u8> modulus, std::span<const u8> signature) {
  std::array<u8, kRsa4096Bytes> n{};
  std::ranges::copy(modulus, n.begin());
  std::array<u8, kExponent65537.size()> e = kExponent65537;
  const br_rsa_public_key key{.n = n.data(), .nlen = modulus.size(), .e = e.data(), .elen = e.size()};
  Sha512Digest signed_digest{};
  return br_rsa_i31_pkcs1_vrfy(signature.data(), signature.size(), kSha512Identifier.data(), signed_digest.size(), &key,
                               signed_digest.data()) == 1 &&
         signed_digest == digest;
}
}  // namespace

bool ecdsa_p256_verifies(const Sha256Digest& digest, std::span<const u8, kEcdsaP256KeyBytes> key,
                         std::span<const u8, kEcdsaP256SignatureBytes> signature) {
  std::array<u8, 1 + kEcdsaP256KeyBytes> point{kUncompressedPoint};
  std::ranges::copy(key, point.begin() + 1);
  const br_ec_public_key public_key{.curve = BR_EC_secp256r1, .q = point.data(), .qlen = point.size()};
  return br_ecdsa_i31_vrfy_raw(&br_ec_p256_m31, digest.data(), digest.size(), &public_key, signature.data(), signature.size()) == 1;
}

bool rsa3072_verifies(const Sha512Digest& digest, std::span<const u8, kRsa3072Bytes> modulus,
                      std::span<const u8, kRsa3072Bytes> signature) {
  return rsa_verifies(digest, modulus, signature);
}

bool rsa4096_verifies(const Sha512Digest& digest, std::span<const u8, kRsa4096Bytes> modulus,
                      std::span<const u8, kRsa4096Bytes> signature) {
  return rsa_verifies(digest, modulus, signature);
}

}  // namespace crypto
