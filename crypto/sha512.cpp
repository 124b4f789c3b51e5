// crypto/sha512.cpp - BearSSL's big SHA-2 behind our types; SHA-384 is the same machine with another beginning and end.
#include "crypto/sha512.hpp"

namespace crypto {

void Sha512::begin() { br_sha512_init(&m_context); }

void Sha512::add(std::span<const u8> bytes) { br_sha512_update(&m_context, bytes.data(), bytes.size()); }

Sha512Digest Sha512::digest() const {
  Sha512Digest result{};
  br_sha512_out(&m_context, result.data());
  return result;
}

void Sha384::begin() { br_sha384_init(&m_context); }

void Sha384::add(std::span<const u8> bytes) { br_sha384_update(&m_context, bytes.data(), bytes.size()); }

Sha384Digest Sha384::digest() const {
  Sha384Digest result{};
  br_sha384_out(&m_context, result.data());
  return result;
}

Sha384Digest sha384(std::span<const u8> bytes) {
  Sha384 hash;
  hash.begin();
  hash.add(bytes);
  return hash.digest();
}

Sha512Digest sha512(std::span<const u8> bytes) {
  Sha512 hash;
  hash.begin();
  hash.add(bytes);
  return hash.digest();
}

}  // namespace crypto
