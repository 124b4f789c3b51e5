// crypto/signature_test.cpp - signatures made by others verify; those with any bit turned do not; host only.
#include "crypto/signature.hpp"

#include <doctest/doctest.h>

#include "crypto/test_vectors.hpp"
#include "tests/unit/hex.hpp"

namespace {
using namespace crypto;
using namespace crypto::test;
using unit_test::from_hex, unit_test::from_text;
using Bytes = std::vector<u8>;

bool ecdsa(std::string_view message, const Bytes& key, const Bytes& signature) {
  return ecdsa_p256_verifies(sha256(from_text(message)), std::span{key}.first<kEcdsaP256KeyBytes>(),
                             std::span{signature}.first<kEcdsaP256SignatureBytes>());
}
bool rsa3072(const Bytes& modulus, const Bytes& signature, std::string_view message = kRsaMessage) {
  return rsa3072_verifies(sha512(from_text(message)), std::span{modulus}.first<kRsa3072Bytes>(), std::span{signature}.first<kRsa3072Bytes>());
}
bool rsa4096(const Bytes& modulus, const Bytes& signature, std::string_view message = kRsaMessage) {
  return rsa4096_verifies(sha512(from_text(message)), std::span{modulus}.first<kRsa4096Bytes>(), std::span{signature}.first<kRsa4096Bytes>());
}
Bytes flipped(Bytes bytes, usize at) {
  bytes[at] ^= static_cast<u8>(1 << at % 8);
  return bytes;
}

TEST_CASE("the signatures of RFC 6979 verify over their own message only") {
  const Bytes key = from_hex(kP256Key);
  CHECK(ecdsa("sample", key, from_hex(kP256Sample)));
  CHECK(ecdsa("test", key, from_hex(kP256Test)));
  CHECK_FALSE(ecdsa("test", key, from_hex(kP256Sample)));
  CHECK_FALSE(ecdsa("sample", key, from_hex(kP256Test)));
}

TEST_CASE("an ECDSA signature with a bit turned in any byte of it or of the key does not verify") {
  const Bytes key = from_hex(kP256Key);
  const Bytes signature = from_hex(kP256Sample);
  for (usize at = 0; at < 64; ++at) {
    CHECK_FALSE(ecdsa("sample", key, flipped(signature, at)));
    CHECK_FALSE(ecdsa("sample", flipped(key, at), signature));  // also: no longer on the curve
  }
}

TEST_CASE("r and s must lie between zero and the order of the curve") {
  const std::string_view order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  const std::string zero(64, '0'), highest(64, 'f');
  const std::string r{kP256Sample.substr(0, 64)}, s{kP256Sample.substr(64)};
  for (const std::string& bad : {zero, highest, std::string{order}}) {
    CHECK_FALSE(ecdsa("sample", from_hex(kP256Key), from_hex(bad + s)));
    CHECK_FALSE(ecdsa("sample", from_hex(kP256Key), from_hex(r + bad)));
  }
  CHECK_FALSE(ecdsa("sample", from_hex(kP256Key), from_hex(zero + zero)));
  CHECK_FALSE(ecdsa("sample", from_hex(zero + zero), from_hex(kP256Sample)));  // no point of the curve
}

TEST_CASE("RSA signatures made by OpenSSL verify over their own message and with their own key only") {
  const Bytes small = from_hex(kRsa3072Modulus), large = from_hex(kRsa4096Modulus);
  CHECK(rsa3072(small, from_hex(kRsa3072Signature)));
  CHECK(rsa4096(large, from_hex(kRsa4096Signature)));
  CHECK_FALSE(rsa3072(small, from_hex(kRsa3072Signature), "another message"));
  CHECK_FALSE(rsa4096(large, from_hex(kRsa4096Signature), "another message"));
  CHECK_FALSE(rsa3072(large, from_hex(kRsa3072Signature)));
}

TEST_CASE("an RSA signature over another hash does not verify") {
  CHECK_FALSE(rsa3072(from_hex(kRsa3072Modulus), from_hex(kRsa3072Sha256Signature)));
}

TEST_CASE("an RSA signature with a bit turned in any byte of it or of the modulus does not verify") {
  const Bytes modulus = from_hex(kRsa3072Modulus);
  const Bytes signature = from_hex(kRsa3072Signature);
  for (usize at = 0; at < kRsa3072Bytes; at += 5) {
    CHECK_FALSE(rsa3072(modulus, flipped(signature, at)));
    CHECK_FALSE(rsa3072(flipped(modulus, at), signature));
  }
}

TEST_CASE("an RSA signature not below its modulus, and a modulus of zero, do not verify") {
  CHECK_FALSE(rsa3072(from_hex(kRsa3072Modulus), Bytes(kRsa3072Bytes, 0xFF)));
  CHECK_FALSE(rsa3072(from_hex(kRsa3072Modulus), from_hex(kRsa3072Modulus)));
  CHECK_FALSE(rsa3072(Bytes(kRsa3072Bytes), from_hex(kRsa3072Signature)));
  CHECK_FALSE(rsa4096(Bytes(kRsa4096Bytes), Bytes(kRsa4096Bytes)));
}
}  // namespace
