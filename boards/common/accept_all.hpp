// boards/common/accept_all.hpp - credentials of a board that runs every application, signed or not.
#pragma once
#include "kernel/credential_policies.hpp"
#include "kernel/identity_policy.hpp"
#include "kernel/storage_permissions.hpp"

namespace board::common {

struct Credentials final : kernel::DeferredCallClient {
  constexpr explicit Credentials(kernel::CredentialPolicyClient&) {}
  void deferred_call() override {}  // judging nothing takes no steps

  kernel::AcceptAll policy{};
};

}  // namespace board::common
