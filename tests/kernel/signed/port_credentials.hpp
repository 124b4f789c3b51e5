// tests/kernel/signed/port_credentials.hpp - this kernel wants a signature by one of three keys, and the key is who an application is.
//
// The private halves are public knowledge (tools/sign/test_keys.hpp): never run such a kernel outside of a test.
#pragma once
#include "boards/common/credential_cryptography.hpp"
#include "boards/common/deferred.hpp"
#include "crypto/test_vectors.hpp"
#include "kernel/credential_policies.hpp"
#include "kernel/identity_policy.hpp"
#include "kernel/storage_permissions.hpp"
#include "tests/kernel/signed/hex.hpp"

namespace board::common {

inline constexpr auto kP256Key = tests::from_hex<crypto::kEcdsaP256KeyBytes>(crypto::test::kP256Key);
inline constexpr auto kRsa3072Modulus = tests::from_hex<crypto::kRsa3072Bytes>(crypto::test::kRsa3072Modulus);
inline constexpr auto kRsa4096Modulus = tests::from_hex<crypto::kRsa4096Bytes>(crypto::test::kRsa4096Modulus);
inline constexpr std::array<kernel::PublicKey, 3> kKeys{{
    {.kind = kernel::SignatureKind::EcdsaP256, .bytes = kP256Key, .metadata = 0x256},
    {.kind = kernel::SignatureKind::Rsa3072, .bytes = kRsa3072Modulus, .metadata = 0x3072},
    {.kind = kernel::SignatureKind::Rsa4096, .bytes = kRsa4096Modulus, .metadata = 0x4096},
}};

struct Credentials final : kernel::DeferredCallClient {
  constexpr explicit Credentials(kernel::CredentialPolicyClient& client) : policy{kKeys, hash, verifier, client, deferred(Deferred::Credentials)} {}
  void deferred_call() override { policy.deferred_call(); }

  SoftwareHash<crypto::Sha256, crypto::Sha512> hash{};
  SoftwareVerifier<kernel::SignatureKind::EcdsaP256, kernel::SignatureKind::Rsa3072, kernel::SignatureKind::Rsa4096> verifier{};
  kernel::RequireSignature policy;
};

inline constexpr kernel::IdentityPolicy kIdentities{.identify = kernel::identify_by_key};
inline constexpr auto& kStoragePolicy = kernel::individual_storage;

}  // namespace board::common
