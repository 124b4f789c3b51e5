// kernel/credential_policy.hpp - who judges the footers of an application: the interface between checker and policy.
//
// Errors   judge() may decline: NoSupport and Already mean that this footer says nothing to the policy, and the next one
//          is tried; any other code means that the check itself failed, and the application is rejected.
// Context  kernel loop. judged() never comes from inside judge().
#pragma once
#include <optional>

#include "contract/footers.hpp"
#include "core/result.hpp"

namespace kernel {

/// One footer and what it speaks for. The object's bytes stay where they are until the judgement is given.
struct Evidence {
  contract::tbf::Bytes object{};
  u32 binary_end = 0;
  contract::tbf::Footer footer{};

  constexpr contract::tbf::Bytes region() const { return object.first(binary_end); }
  constexpr contract::tbf::Bytes data() const { return object.subspan(footer.data.offset, footer.data.bytes); }
};

enum class Opinion : u8 { Accept, Pass, Reject };

/// The rule that led to the opinion.
enum class Rule : u8 {
  NotExamined,    // the policy does not look at such footers
  HashMatches,
  HashDiffers,
  KeyVerifies,
  KeyUnknown,     // the board trusts no key that could have made this signature
  NoKeyVerifies,
};

struct Verdict {
  Opinion opinion = Opinion::Pass;
  Rule rule = Rule::NotExamined;
  std::optional<u32> key_metadata{};  // of the key that accepted
  u32 said = 0;                       // the first four bytes of the hash in the footer,
  u32 found = 0;                      // and of the hash of the bytes
};

struct CredentialPolicyClient {
  /// Exactly once per accepted judge().
  virtual void judged(const Verdict& verdict) = 0;

 protected:
  ~CredentialPolicyClient() = default;
};

struct CredentialPolicy {
  /// Whether an application that no footer speaks for is rejected.
  virtual bool requires_credentials() const = 0;
  virtual core::Result<> judge(const Evidence& evidence) = 0;

 protected:
  ~CredentialPolicy() = default;
};

}  // namespace kernel
