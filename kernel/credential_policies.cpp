// kernel/credential_policies.cpp - each policy is a state machine that its deferred call moves on by one step.
#include "kernel/credential_policies.hpp"

#include <algorithm>

namespace kernel {
namespace {
using contract::tbf::Bytes;
using contract::tbf::FooterFormat;

/// As a person reads it: the first byte first.
u32 first_four(Bytes hash) { return static_cast<u32>(hash[0]) << 24 | static_cast<u32>(hash[1]) << 16 | static_cast<u32>(hash[2]) << 8 | hash[3]; }

std::optional<SignatureKind> kind_of(FooterFormat format) {
  switch (format) {
    case FooterFormat::EcdsaP256: return SignatureKind::EcdsaP256;
    case FooterFormat::Rsa3072: return SignatureKind::Rsa3072;
    case FooterFormat::Rsa4096: return SignatureKind::Rsa4096;
    case FooterFormat::Reserved:
    case FooterFormat::Sha256:
    case FooterFormat::Sha384:
    case FooterFormat::Sha512: break;
  }
  return std::nullopt;
}

/// An RSA footer names the modulus it was made with, in front of the signature; an ECDSA footer is all signature.
Bytes modulus_of(SignatureKind kind, Bytes data) { return kind == SignatureKind::EcdsaP256 ? Bytes{} : data.first(data.size() / 2); }
Bytes signature_of(SignatureKind kind, Bytes data) { return kind == SignatureKind::EcdsaP256 ? data : data.subspan(data.size() / 2); }
HashKind hash_of(SignatureKind kind) { return kind == SignatureKind::EcdsaP256 ? HashKind::Sha256 : HashKind::Sha512; }
}  // namespace

core::Result<> RequireSha256::judge(const Evidence& evidence) {
  if (evidence.footer.format != FooterFormat::Sha256) return core::fail(core::ErrorCode::NoSupport);
  if (m_state != State::Idle) return core::fail(core::ErrorCode::Busy);
  if (!m_hash.begin(HashKind::Sha256, evidence.region())) return core::fail(core::ErrorCode::NoSupport);
  m_evidence = evidence;
  m_state = State::Hashing;
  m_next_step.raise();
  return {};
}

void RequireSha256::deferred_call() {
  if (m_state == State::Idle) return;
  if (!m_hash.step()) return m_next_step.raise();
  const Digest digest = m_hash.digest();
  const bool same = std::ranges::equal(digest.view(), m_evidence.data());
  m_state = State::Idle;  // the client may ask for the next judgement at once
  m_client.judged({.opinion = same ? Opinion::Accept : Opinion::Reject, .rule = same ? Rule::HashMatches : Rule::HashDiffers,
                   .said = first_four(m_evidence.data()), .found = first_four(digest.view())});
}

core::Result<> RequireSignature::judge(const Evidence& evidence) {
  const auto kind = kind_of(evidence.footer.format);
  if (!kind) return core::fail(core::ErrorCode::NoSupport);
  if (m_state != State::Idle) return core::fail(core::ErrorCode::Busy);
  m_evidence = evidence;
  m_kind = *kind;
  next(State::Choosing);
  return {};
}

void RequireSignature::deferred_call() {
  switch (m_state) {
    case State::Idle: return;
    case State::Choosing: return choose();
    case State::Hashing: return hash();
    case State::Verifying: return verify();
  }
}

usize RequireSignature::suitable_key(usize from) const {
  const Bytes modulus = modulus_of(m_kind, m_evidence.data());
  const auto suits = [&](const PublicKey& key) {
    return key.kind == m_kind && (modulus.empty() || std::ranges::equal(key.bytes, modulus));
  };
  for (usize number = from; number < m_keys.size(); ++number)
    if (suits(m_keys[number])) return number;
  return m_keys.size();
}

/// Nothing is hashed for a signature that no key of the board could have made.
void RequireSignature::choose() {
  m_key = suitable_key(0);
  if (m_key == m_keys.size() || !m_hash.begin(hash_of(m_kind), m_evidence.region()))
    return finish({.opinion = Opinion::Pass, .rule = Rule::KeyUnknown});
  next(State::Hashing);
}

void RequireSignature::hash() {
  if (!m_hash.step()) return m_next_step.raise();
  m_digest = m_hash.digest();
  next(State::Verifying);
}

void RequireSignature::verify() {
  const PublicKey& key = m_keys[m_key];
  if (m_verifier.verifies(key, m_digest, signature_of(m_kind, m_evidence.data())))
    return finish({.opinion = Opinion::Accept, .rule = Rule::KeyVerifies, .key_metadata = key.metadata});
  m_key = suitable_key(m_key + 1);
  if (m_key == m_keys.size()) return finish({.opinion = Opinion::Pass, .rule = Rule::NoKeyVerifies});
  m_next_step.raise();
}

void RequireSignature::next(State state) {
  m_state = state;
  m_next_step.raise();
}

void RequireSignature::finish(const Verdict& verdict) {
  m_state = State::Idle;  // the client may ask for the next judgement at once
  m_client.judged(verdict);
}

}  // namespace kernel
