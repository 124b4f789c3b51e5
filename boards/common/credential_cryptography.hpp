// boards/common/credential_cryptography.hpp - the kernel's hash engine and signature verifier, in software.
//
// A board names the hashes and the kinds of signature that its policy needs; the others take no room in its flash.
// Memory   up to 220 bytes for the hash that is going on; verifying takes up to 3.6 KiB of stack.
#pragma once
#include <algorithm>
#include <concepts>
#include <variant>

#include "crypto/signature.hpp"
#include "kernel/cryptography.hpp"

namespace board::common {

template <class Hash>
inline constexpr kernel::HashKind kKindOf = std::same_as<Hash, crypto::Sha256>   ? kernel::HashKind::Sha256
                                            : std::same_as<Hash, crypto::Sha384> ? kernel::HashKind::Sha384
                                                                                 : kernel::HashKind::Sha512;

template <class... Hashes>
class SoftwareHash final : public kernel::HashEngine {
 public:
  bool begin(kernel::HashKind kind) override { return (begin_if<Hashes>(kind) || ...); }
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
  bool begin_if(kernel::HashKind kind) {
    if (kKindOf<Hash> != kind) return false;
    m_hash.template emplace<Hash>().begin();
    return true;
  }
  /// A chain of get_if, not std::visit: that is a table of functions.
  template <class Work>
  void with_hash(Work work) {
    const auto work_if = [&](auto* hash) { if (hash != nullptr) work(*hash); };
    (work_if(std::get_if<Hashes>(&m_hash)), ...);
  }
  std::variant<Hashes...> m_hash{};
};

/// How each kind of signature is verified. Key and signature are equally long in all of them.
template <kernel::SignatureKind Kind>
struct Scheme;
template <>
struct Scheme<kernel::SignatureKind::EcdsaP256> {
  static constexpr usize kBytes = crypto::kEcdsaP256KeyBytes, kDigestBytes = crypto::kSha256Bytes;
  static constexpr auto kVerify = crypto::ecdsa_p256_verifies;
};
template <>
struct Scheme<kernel::SignatureKind::Rsa3072> {
  static constexpr usize kBytes = crypto::kRsa3072Bytes, kDigestBytes = crypto::kSha512Bytes;
  static constexpr auto kVerify = crypto::rsa3072_verifies;
};
template <>
struct Scheme<kernel::SignatureKind::Rsa4096> {
  static constexpr usize kBytes = crypto::kRsa4096Bytes, kDigestBytes = crypto::kSha512Bytes;
  static constexpr auto kVerify = crypto::rsa4096_verifies;
};

template <kernel::SignatureKind... Kinds>
class SoftwareVerifier final : public kernel::SignatureVerifier {
 public:
  bool verifies(const kernel::PublicKey& key, const kernel::Digest& digest, std::span<const u8> signature) override {
    return ((key.kind == Kinds && verifies_as<Scheme<Kinds>>(key, digest, signature)) || ...);
  }

 private:
  /// A key of the wrong length in the board's table verifies nothing.
  template <class As>
  static bool verifies_as(const kernel::PublicKey& key, const kernel::Digest& digest, std::span<const u8> signature) {
    if (key.bytes.size() != As::kBytes || signature.size() != As::kBytes || digest.size != As::kDigestBytes) return false;
    std::array<u8, As::kDigestBytes> bytes{};
    std::ranges::copy(digest.view(), bytes.begin());
    return As::kVerify(bytes, key.bytes.template first<As::kBytes>(), signature.template first<As::kBytes>());
  }
};

}  // namespace board::common
