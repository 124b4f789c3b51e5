// crypto/sha256.cpp - BearSSL's small SHA-2 behind our types.
#include "crypto/sha256.hpp"

namespace crypto {

void Sha256::begin() { br_sha256_init(&m_context); }

void Sha256::add(std::span<const u8> bytes) { br_sha256_update(&m_context, bytes.data(), bytes.size()); }

Sha256Digest Sha256::digest() const {
  Sha256Digest result{};
  br_sha256_out(&m_context, result.data());
  return result;
}

Sha256Digest sha256(std::span<const u8> bytes) {
  Sha256 hash;
  hash.begin();
  hash.add(bytes);
  return hash.digest();
}

}  // namespace crypto
