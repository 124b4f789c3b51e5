// kernel/credential_checker.hpp - asks the board's policy about the footers of one application after the other.
//
//   Idle --check--> NextFooter --policy takes a footer--> Judging --Pass--> NextFooter
//                        | no footer is left, or the policy failed   | Accept, Reject
//                        +----------------> Idle <-------------------+     each way to Idle tells the client once
//
// Errors   check(): Busy while another object is checked, Invalid if the binary does not end inside the object.
// Context  kernel loop; the client is told from a deferred call, never from inside check(), and may check the next
//          object from there.
// Memory   one object's state; nothing of the application is copied, its bytes have to stay until the outcome.
#pragma once
#include "core/line.hpp"
#include "kernel/credential_policy.hpp"
#include "kernel/deferred_call.hpp"

namespace kernel {

enum class CheckDecision : u8 {
  AcceptedByFooter,
  AcceptedWithout,    // no footer speaks for it, and none has to
  RejectedByFooter,
  RejectedWithout,    // no footer speaks for it, and one has to
  RejectedByFailure,  // the policy could not do its work
};

constexpr bool accepted(CheckDecision decision) {
  return decision == CheckDecision::AcceptedByFooter || decision == CheckDecision::AcceptedWithout;
}

/// What was decided, and everything that a person needs to understand it.
struct CheckOutcome {
  CheckDecision decision = CheckDecision::RejectedWithout;
  core::Address start = 0;                         // where the object lies
  u32 binary_end = 0;                              // the bytes in question are [start, start + binary_end)
  Verdict verdict{};                               // of the footer that decided, or else of the last that was examined
  std::optional<contract::tbf::Footer> footer{};   // which that is
  u32 footers = 0;                                 // how many were found
  core::ErrorCode failure = core::ErrorCode::Fail;                       // of the policy, if it failed
  contract::tbf::FooterEnd walk_end{};             // why there were no more, if the walk came to its end
  u32 walk_offset = 0;                             // and where

  constexpr std::optional<u32> key_metadata() const { return verdict.key_metadata; }
};

using CheckText = core::Line<160>;
/// In words: which rule, which footer, which bytes.
CheckText describe(const CheckOutcome& outcome);

struct CheckClient {
  virtual void checked(const CheckOutcome& outcome) = 0;

 protected:
  ~CheckClient() = default;
};

class CredentialChecker final : public CredentialPolicyClient, public DeferredCallClient {
 public:
  constexpr CredentialChecker(CredentialPolicy& policy, CheckClient& client, DeferredCall next_footer)
      : m_policy{policy}, m_client{client}, m_next_footer{next_footer} {}

  /// `object` lies at `start` in flash; its header was accepted and says where the binary ends.
  core::Result<> check(core::Address start, contract::tbf::Bytes object, u32 binary_end);

  void judged(const Verdict& verdict) override;
  void deferred_call() override;

 private:
  enum class State : u8 { Idle, NextFooter, Judging };

  void ask(const contract::tbf::Footer& footer);
  void look_further();
  void no_footer_left();
  void fail(core::ErrorCode failure);
  void finish(CheckDecision decision);

  CredentialPolicy& m_policy;
  CheckClient& m_client;
  DeferredCall m_next_footer;
  State m_state = State::Idle;
  contract::tbf::Bytes m_object{};
  contract::tbf::FooterWalk m_walk{};
  contract::tbf::Footer m_asked{};  // about this footer
  CheckOutcome m_outcome{};
};

}  // namespace kernel
