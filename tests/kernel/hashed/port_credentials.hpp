// tests/kernel/hashed/port_credentials.hpp - this kernel wants a SHA-256 footer, and one application of each name; nobody stores anything.
#pragma once
#include "boards/common/credential_cryptography.hpp"
#include "boards/common/deferred.hpp"
#include "kernel/credential_policies.hpp"
#include "kernel/identity_policy.hpp"
#include "kernel/storage_permissions.hpp"

namespace board::common {

struct Credentials final : kernel::DeferredCallClient {
  constexpr explicit Credentials(kernel::CredentialPolicyClient& client) : policy{hash, client, deferred(Deferred::Credentials)} {}
  void deferred_call() override { policy.deferred_call(); }

  SoftwareHash<crypto::Sha256> hash{};
  kernel::RequireSha256 policy;
};

inline constexpr kernel::IdentityPolicy kIdentities{.identify = kernel::identify_by_header_or_name, .names_are_exclusive = true};
inline constexpr auto& kStoragePolicy = kernel::no_storage;

}  // namespace board::common
