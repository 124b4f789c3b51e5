// boards/common/credential_cryptography.hpp - the kernel's hash engine and signature verifier, in software.
//
// Memory   about 220 bytes for the hash that is going on; verifying needs 3 to 4 KiB of stack.
#pragma once
#include <algorithm>
#include <variant>

#include "crypto/signature.hpp"
#include "kernel/cryptography.hpp"

namespace board::common {

class SoftwareHash final : public kernel::HashEngine {
 public:
  void begin(kernel::HashKind kind) override {
    switch (kind) {
      case kernel::HashKind::Sha256: return start<crypto::Sha256>();
      case kernel::HashKind::Sha384: return start<crypto::Sha384>();
      case kernel::HashKind::Sha512: return start<crypto::Sha512>();
    }
  }
  void add(std::span<const u8> bytes) override {
    with_hash([&](auto& hash) { hash.add(bytes); });
  }
  kernel::Digest digest() override {
    kernel::Digest result;
    with_hash([&](auto& hash) {
      const auto digest = hash.digest();
      result.size = static_cast<u8>(digest.size());
      std::ranges::copy(digest, result.bytes.begin());
    });
    return result;
  }

 private:
  template <class Hash>
  void start() { m_hash.emplace<Hash>().begin(); }
  /// Chains of get_if, not std::visit: that is a table of functions.
  template <class Work>
  void with_hash(Work work) {
    if (auto* sha256 = std::get_if<crypto::Sha256>(&m_hash)) work(*sha256);
    else if (auto* sha384 = std::get_if<crypto::Sha384>(&m_hash)) work(*sha384);
    else if (auto* sha512 = std::get_if<crypto::Sha512>(&m_hash)) work(*sha512);
  }
  std::variant<crypto::Sha256, crypto::Sha384, crypto::Sha512> m_hash{};
};

class SoftwareVerifier final : public kernel::SignatureVerifier {
 public:
  bool verifies(const kernel::PublicKey& key, const kernel::Digest& digest, std::span<const u8> signature) override {
    switch (key.kind) {
      case kernel::SignatureKind::EcdsaP256:
        return verifies<crypto::kEcdsaP256KeyBytes, crypto::kSha256Bytes>(crypto::ecdsa_p256_verifies, key, digest, signature);
      case kernel::SignatureKind::Rsa3072:
        return verifies<crypto::kRsa3072Bytes, crypto::kSha512Bytes>(crypto::rsa3072_verifies, key, digest, signature);
      case kernel::SignatureKind::Rsa4096:
        return verifies<crypto::kRsa4096Bytes, crypto::kSha512Bytes>(crypto::rsa4096_verifies, key, digest, signature);
    }
    return false;
  }

 private:
  /// For all three kinds key and signature are equally long. A key table with a wrong length verifies nothing.
  template <usize KeyBytes, usize DigestBytes, class Verify>
  static bool verifies(Verify verify, const kernel::PublicKey& key, const kernel::Digest& digest, std::span<const u8> signature) {
    if (key.bytes.size() != KeyBytes || signature.size() != KeyBytes || digest.size != DigestBytes) return false;
    std::array<u8, DigestBytes> bytes{};
    std::ranges::copy(digest.view(), bytes.begin());
    return verify(bytes, key.bytes.template first<KeyBytes>(), signature.template first<KeyBytes>());
  }
};

}  // namespace board::common
