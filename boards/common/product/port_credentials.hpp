// boards/common/product/port_credentials.hpp - the product's kernel runs every application, signed or not.
//
// A board for machines that strangers can reach requires a signature instead: tests/kernel/signed shows how.
#pragma once
#include "kernel/credential_policies.hpp"
#include "kernel/identity_policy.hpp"

namespace board::common {

struct Credentials final : kernel::DeferredCallClient {
  constexpr explicit Credentials(kernel::CredentialPolicyClient&) {}
  void deferred_call() override {}  // judging nothing takes no steps

  kernel::AcceptAll policy{};
};

inline constexpr kernel::IdentityPolicy kIdentities{.identify = kernel::identify_by_header_or_name};

}  // namespace board::common
