// kernel/credential_policies.hpp - three policies: everything may run; the hash has to be right; a trusted key has to have signed.
//
// Errors   judge(): NoSupport for formats the policy does not look at, Busy while it judges another footer.
// Context  kernel loop; the work is done in the policy's deferred call, one bounded step at a time, except that one
//          signature is verified in one step.
// Memory   each object some hundred bytes; no heap.
#pragma once
#include "kernel/credential_policy.hpp"
#include "kernel/deferred_call.hpp"
#include "kernel/region_hash.hpp"

namespace kernel {

class AcceptAll final : public CredentialPolicy {
 public:
  bool requires_credentials() const override { return false; }
  core::Result<> judge(const Evidence&) override { return core::fail(core::ErrorCode::NoSupport); }
};

/// A SHA-256 footer has to be there and right: against damage, not against forgery.
class RequireSha256 final : public CredentialPolicy, public DeferredCallClient {
 public:
  constexpr RequireSha256(HashEngine& engine, CredentialPolicyClient& client, DeferredCall next_step)
      : m_hash{engine}, m_client{client}, m_next_step{next_step} {}

  bool requires_credentials() const override { return true; }
  core::Result<> judge(const Evidence& evidence) override;
  void deferred_call() override;

 private:
  enum class State : u8 { Idle, Hashing };

  RegionHash m_hash;
  CredentialPolicyClient& m_client;
  DeferredCall m_next_step;
  State m_state = State::Idle;
  Evidence m_evidence{};
};

/// A footer has to carry a signature by one of the board's keys: ECDSA P-256 over SHA-256, RSA over SHA-512.
class RequireSignature final : public CredentialPolicy, public DeferredCallClient {
 public:
  constexpr RequireSignature(std::span<const PublicKey> keys, HashEngine& engine, SignatureVerifier& verifier,
                             CredentialPolicyClient& client, DeferredCall next_step)
      : m_keys{keys}, m_hash{engine}, m_verifier{verifier}, m_client{client}, m_next_step{next_step} {}

  bool requires_credentials() const override { return true; }
  core::Result<> judge(const Evidence& evidence) override;
  void deferred_call() override;

 private:
  enum class State : u8 { Idle, Choosing, Hashing, Verifying };

  void choose();
  void hash();
  void verify();
  void next(State state);
  void finish(const Verdict& verdict);
  /// The first key from `from` on that could have made this signature; m_keys.size() if none is left.
  usize suitable_key(usize from) const;

  std::span<const PublicKey> m_keys;
  RegionHash m_hash;
  SignatureVerifier& m_verifier;
  CredentialPolicyClient& m_client;
  DeferredCall m_next_step;
  State m_state = State::Idle;
  SignatureKind m_kind{};
  usize m_key = 0;
  Evidence m_evidence{};
  Digest m_digest{};
};

}  // namespace kernel
