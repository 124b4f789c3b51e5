// kernel/credential_checker.cpp - one footer per deferred call.
#include "kernel/credential_checker.hpp"

namespace kernel {

core::Result<> CredentialChecker::check(core::Address start, contract::tbf::Bytes object, u32 binary_end) {
  if (m_state != State::Idle) return core::fail(core::ErrorCode::Busy);
  if (binary_end > object.size()) return core::fail(core::ErrorCode::Invalid);
  m_object = object;
  m_walk = contract::tbf::FooterWalk{object, binary_end};
  m_outcome = {.start = start, .binary_end = binary_end};
  look_further();
  return {};
}

void CredentialChecker::look_further() {
  m_state = State::NextFooter;
  m_next_footer.raise();
}

void CredentialChecker::deferred_call() {
  if (m_state != State::NextFooter) return;
  const auto footer = m_walk.next();
  if (!footer) return no_footer_left();
  ++m_outcome.footers;
  ask(*footer);
}

void CredentialChecker::ask(const contract::tbf::Footer& footer) {
  m_asked = footer;
  m_state = State::Judging;
  const auto taken = m_policy.judge({.object = m_object, .binary_end = m_outcome.binary_end, .footer = footer});
  if (taken) return;
  if (taken.error() == core::ErrorCode::NoSupport || taken.error() == core::ErrorCode::Already) return look_further();
  fail(taken.error());
}

void CredentialChecker::judged(const Verdict& verdict) {
  if (m_state != State::Judging) return;  // nobody asked: a policy that repeats itself decides nothing
  m_outcome.verdict = verdict;
  m_outcome.footer = m_asked;
  switch (verdict.opinion) {
    case Opinion::Accept: return finish(CheckDecision::AcceptedByFooter);
    case Opinion::Reject: return finish(CheckDecision::RejectedByFooter);
    case Opinion::Pass: return look_further();
  }
}

void CredentialChecker::no_footer_left() {
  m_outcome.walk_end = m_walk.end();
  m_outcome.walk_offset = m_walk.offset();
  finish(m_policy.requires_credentials() ? CheckDecision::RejectedWithout : CheckDecision::AcceptedWithout);
}

void CredentialChecker::fail(core::ErrorCode failure) {
  m_outcome.failure = failure;
  m_outcome.footer = m_asked;
  finish(CheckDecision::RejectedByFailure);
}

void CredentialChecker::finish(CheckDecision decision) {
  m_outcome.decision = decision;
  m_state = State::Idle;
  const CheckOutcome outcome = m_outcome;  // the client may check the next object at once
  m_client.checked(outcome);
}

}  // namespace kernel
