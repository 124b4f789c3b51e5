// kernel/credential_checker_test.cpp - checker and policies with real hashes and signatures, driven by deferred calls; host only.
#include "kernel/credential_checker.hpp"

#include <doctest/doctest.h>

#include <string>

#include "boards/common/credential_cryptography.hpp"
#include "core/optional_ref.hpp"
#include "crypto/test_vectors.hpp"
#include "kernel/credential_policies.hpp"
#include "tests/unit/check_fails.hpp"
#include "tests/unit/hex.hpp"

namespace {
using namespace kernel;
using contract::tbf::FooterFormat;
using unit_test::from_hex, unit_test::from_text;
using Object = std::vector<u8>;

constexpr core::Address kStart = 0x8010'0000;

/// Counts what one deferred call adds.
struct CountingHash final : HashEngine {
  board::common::SoftwareHash<crypto::Sha256, crypto::Sha384, crypto::Sha512> engine;
  usize added = 0, begun = 0;
  bool begin(HashKind kind) override { return ++begun, engine.begin(kind); }
  void add(std::span<const u8> bytes) override { added += bytes.size(), engine.add(bytes); }
  Digest digest() override { return engine.digest(); }
};
struct CountingVerifier final : SignatureVerifier {
  board::common::SoftwareVerifier<SignatureKind::EcdsaP256, SignatureKind::Rsa3072, SignatureKind::Rsa4096> verifier;
  u32 tried = 0;
  bool verifies(const PublicKey& key, const Digest& digest, std::span<const u8> signature) override {
    ++tried;
    return verifier.verifies(key, digest, signature);
  }
};

struct Listener final : CheckClient {
  std::vector<CheckOutcome> outcomes;
  void checked(const CheckOutcome& outcome) override { outcomes.push_back(outcome); }
};

/// One board: a policy of the kind asked for, its checker, and the kernel's loop.
template <class Policy>
struct Bench {
  Listener listener{};
  CountingHash hash{};
  CountingVerifier verifier{};
  std::vector<PublicKey> keys{};
  CredentialChecker checker;
  Policy policy;
  usize most_bytes_in_a_step = 0;
  u32 most_keys_in_a_step = 0;

  Bench() requires std::same_as<Policy, AcceptAll> : checker{policy, listener, DeferredCall{0}}, policy{} {}
  Bench() requires std::same_as<Policy, RequireSha256> : checker{policy, listener, DeferredCall{0}}, policy{hash, checker, DeferredCall{1}} {}
  explicit Bench(std::vector<PublicKey> trusted) requires std::same_as<Policy, RequireSignature>
      : keys{std::move(trusted)}, checker{policy, listener, DeferredCall{0}}, policy{keys, hash, verifier, checker, DeferredCall{1}} {}

  void step(u32 call) {
    const usize bytes = hash.added;
    const u32 tried = verifier.tried;
    if (call == 0) checker.deferred_call();
    else if constexpr (requires { policy.deferred_call(); }) policy.deferred_call();
    most_bytes_in_a_step = std::max(most_bytes_in_a_step, hash.added - bytes);
    most_keys_in_a_step = std::max(most_keys_in_a_step, verifier.tried - tried);
  }
  void run_loop() {
    for (u32 call = take_deferred_call(); call != kMaxDeferredCalls; call = take_deferred_call()) step(call);
  }
  CheckOutcome check(const Object& object, u32 binary_end) {
    const usize before = listener.outcomes.size();
    REQUIRE(checker.check(kStart, object, binary_end));
    REQUIRE(listener.outcomes.size() == before);  // never from inside the call
    run_loop();
    REQUIRE(listener.outcomes.size() == before + 1);
    return listener.outcomes.back();
  }
};

void add_footer(Object& object, u32 format, const Object& data) {
  const u32 length = static_cast<u32>(data.size()) + 4;
  for (const u32 half : {128u, length, format & 0xFFFF, format >> 16}) {
    object.push_back(static_cast<u8>(half));
    object.push_back(static_cast<u8>(half >> 8));
  }
  object.insert(object.end(), data.begin(), data.end());
}
void add_footer(Object& object, FooterFormat format, const Object& data) { add_footer(object, static_cast<u32>(format), data); }
Object digest_of(const Object& region) {
  const auto digest = crypto::sha256(region);
  return {digest.begin(), digest.end()};
}
Object with_sha256(const Object& region) {
  Object object = region;
  add_footer(object, FooterFormat::Sha256, digest_of(region));
  return object;
}
Object region_of(usize size) {
  Object region(size);
  for (usize i = 0; i < size; ++i) region[i] = static_cast<u8>(i * 31 + 5);
  return region;
}
std::string words(const CheckOutcome& outcome) { return std::string{describe(outcome).view()}; }

TEST_CASE("a board that requires nothing accepts objects with any footers and with none") {
  Bench<AcceptAll> bench;
  const Object region = region_of(100);
  Object wrong = region;
  add_footer(wrong, FooterFormat::Sha256, Object(32));
  for (const Object& object : {region, with_sha256(region), wrong}) {
    const auto outcome = bench.check(object, 100);
    CHECK(outcome.decision == CheckDecision::AcceptedWithout);
    CHECK(accepted(outcome.decision));
    CHECK(words(outcome) == "this board requires no credentials");
  }
}

TEST_CASE("a right SHA-256 is accepted, for regions of every size around a step's") {
  Bench<RequireSha256> bench;
  for (const usize size : {0, 1, 64, 511, 512, 513, 1024, 5000}) {
    const auto outcome = bench.check(with_sha256(region_of(size)), static_cast<u32>(size));
    CHECK(outcome.decision == CheckDecision::AcceptedByFooter);
    CHECK_FALSE(outcome.key_metadata());
  }
}

TEST_CASE("a change of any byte of the region or of its hash is rejected, and the words say where and what") {
  Bench<RequireSha256> bench;
  constexpr u32 kSize = 120;
  const Object good = with_sha256(region_of(kSize));
  for (usize at = 0; at < good.size(); ++at) {
    if (at >= kSize && at < kSize + 8) continue;  // the footer's own head
    Object bad = good;
    bad[at] ^= 0x10;
    const auto outcome = bench.check(bad, kSize);
    REQUIRE(outcome.decision == CheckDecision::RejectedByFooter);
    REQUIRE(outcome.verdict.rule == Rule::HashDiffers);
  }
  Object bad = from_text("abc");
  add_footer(bad, FooterFormat::Sha256, digest_of(from_text("abd")));
  CHECK(words(bench.check(bad, 3)) ==
        "its SHA-256 does not match: footer at 0x80100003 says a52d159f, bytes 0x80100000 to 0x80100003 give ba7816bf");
}

TEST_CASE("a right hash behind a wrong one does not save the object") {
  Bench<RequireSha256> bench;
  const Object region = region_of(50);
  Object object = region;
  add_footer(object, FooterFormat::Sha256, Object(32));
  add_footer(object, FooterFormat::Sha256, digest_of(region));
  CHECK(bench.check(object, 50).decision == CheckDecision::RejectedByFooter);
}

TEST_CASE("footers that the policy does not look at are passed over") {
  Bench<RequireSha256> bench;
  const Object region = region_of(50);
  Object object = region;
  add_footer(object, FooterFormat::Reserved, Object(40));
  add_footer(object, FooterFormat::EcdsaP256, Object(64));
  add_footer(object, FooterFormat::Sha512, Object(64));
  CHECK(words(bench.check(object, 50)) == "none of its footers (3) is of a kind that this board accepts");
  add_footer(object, FooterFormat::Sha256, digest_of(region));
  const auto outcome = bench.check(object, 50);
  CHECK(outcome.decision == CheckDecision::AcceptedByFooter);
  CHECK(outcome.footers == 4);
}

TEST_CASE("an object without footers is rejected where they are required") {
  Bench<RequireSha256> bench;
  Object object = region_of(50);
  const auto outcome = bench.check(object, 50);
  CHECK(outcome.decision == CheckDecision::RejectedWithout);
  CHECK(words(outcome) == "it has no credentials behind 0x80100032, and this board requires them");
  object.resize(512);  // padded by a packer that knows no footers
  CHECK(words(bench.check(object, 50)) == "it has no credentials behind 0x80100032, and this board requires them");
}

TEST_CASE("a footer cut off anywhere is rejected") {
  Bench<RequireSha256> bench;
  const Object whole = with_sha256(region_of(50));
  for (usize size = 50; size < whole.size(); ++size) {
    const Object cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    REQUIRE(bench.check(cut, 50).decision == CheckDecision::RejectedWithout);
  }
  const Object cut(whole.begin(), whole.end() - 1);
  CHECK(words(bench.check(cut, 50)) ==
        "it has no credentials behind 0x80100032, and this board requires them; a footer reaches beyond the object: at 0x80100032");
}

TEST_CASE("a footer of unknown format hides the right one behind it, and the words say so") {
  Bench<RequireSha256> bench;
  const Object region = region_of(50);
  Object object = region;
  add_footer(object, 10, Object(256));
  add_footer(object, FooterFormat::Sha256, digest_of(region));
  CHECK(words(bench.check(object, 50)) ==
        "it has no credentials behind 0x80100032, and this board requires them; a footer has an unknown format: at 0x80100032");
}

const Object kP256 = from_hex(crypto::test::kP256Key);
const Object kOtherP256 = from_hex(  // the point that is twice the curve's generator
    "7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978"
    "07775510db8ed040293d9ac69f7430dbba7dade63ce982299e04b79d227873d1");
const Object kRsa3072 = from_hex(crypto::test::kRsa3072Modulus);
const Object kRsa4096 = from_hex(crypto::test::kRsa4096Modulus);
PublicKey p256(u32 metadata, const Object& bytes = kP256) { return {.kind = SignatureKind::EcdsaP256, .bytes = bytes, .metadata = metadata}; }
PublicKey rsa3072(u32 metadata) { return {.kind = SignatureKind::Rsa3072, .bytes = kRsa3072, .metadata = metadata}; }
PublicKey rsa4096(u32 metadata) { return {.kind = SignatureKind::Rsa4096, .bytes = kRsa4096, .metadata = metadata}; }

Object signed_sample() {
  Object object = from_text("sample");
  add_footer(object, FooterFormat::EcdsaP256, from_hex(crypto::test::kP256Sample));
  return object;
}
Object signed_by_rsa(FooterFormat format, const Object& modulus, std::string_view signature) {
  Object object = from_text(crypto::test::kRsaMessage), data = modulus;
  const Object tail = from_hex(signature);
  data.insert(data.end(), tail.begin(), tail.end());
  add_footer(object, format, data);
  return object;
}
Object signed_by_rsa3072() { return signed_by_rsa(FooterFormat::Rsa3072, kRsa3072, crypto::test::kRsa3072Signature); }
Object signed_by_rsa4096() { return signed_by_rsa(FooterFormat::Rsa4096, kRsa4096, crypto::test::kRsa4096Signature); }
constexpr u32 kRsaRegion = static_cast<u32>(crypto::test::kRsaMessage.size());

TEST_CASE("each kind of signature is accepted, and brings its key's metadata") {
  Bench<RequireSignature> bench{{rsa4096(1), rsa3072(2), p256(3)}};
  auto outcome = bench.check(signed_sample(), 6);
  CHECK(outcome.decision == CheckDecision::AcceptedByFooter);
  CHECK(outcome.key_metadata() == 3u);
  CHECK(words(outcome) == "ECDSA P-256 signature at 0x80100006 verifies, key 0x00000003");
  outcome = bench.check(signed_by_rsa3072(), kRsaRegion);
  CHECK(outcome.decision == CheckDecision::AcceptedByFooter);
  CHECK(outcome.key_metadata() == 2u);
  outcome = bench.check(signed_by_rsa4096(), kRsaRegion);
  CHECK(outcome.decision == CheckDecision::AcceptedByFooter);
  CHECK(outcome.key_metadata() == 1u);
}

TEST_CASE("every key of the kind is tried in turn, one in a step") {
  Bench<RequireSignature> bench{{p256(7, kOtherP256), rsa3072(8), p256(9), p256(10)}};
  const auto outcome = bench.check(signed_sample(), 6);
  CHECK(outcome.key_metadata() == 9u);
  CHECK(bench.verifier.tried == 2);
  CHECK(bench.most_keys_in_a_step == 1);
}

TEST_CASE("a signature by another key is rejected") {
  Bench<RequireSignature> bench{{p256(7, kOtherP256)}};
  const auto outcome = bench.check(signed_sample(), 6);
  CHECK(outcome.decision == CheckDecision::RejectedWithout);
  CHECK(bench.verifier.tried == 1);
  CHECK(words(outcome) == "ECDSA P-256 signature at 0x80100006: no key of this board verifies it, or its bytes were changed");
}

TEST_CASE("an RSA footer cannot bring its own key, and nothing is hashed for it") {
  Bench<RequireSignature> bench{{p256(3), rsa4096(4)}};
  const auto outcome = bench.check(signed_by_rsa3072(), kRsaRegion);
  CHECK(outcome.decision == CheckDecision::RejectedWithout);
  CHECK(words(outcome) == "RSA-3072 signature at 0x80100020: this board trusts no such key");
  CHECK(bench.hash.begun == 0);
  CHECK(bench.verifier.tried == 0);
}

TEST_CASE("an RSA footer selects the key by its modulus: others of its kind are not even tried") {
  const Object other(kRsa3072.rbegin(), kRsa3072.rend());
  Bench<RequireSignature> bench{{{.kind = SignatureKind::Rsa3072, .bytes = other, .metadata = 5}}};
  CHECK(bench.check(signed_by_rsa3072(), kRsaRegion).verdict.rule == Rule::KeyUnknown);
  CHECK(bench.verifier.tried == 0);
}

TEST_CASE("a board without keys accepts nothing") {
  Bench<RequireSignature> bench{{}};
  CHECK(bench.check(signed_sample(), 6).decision == CheckDecision::RejectedWithout);
  CHECK(bench.check(signed_by_rsa4096(), kRsaRegion).decision == CheckDecision::RejectedWithout);
}

TEST_CASE("a key of the wrong length in the board's table verifies nothing") {
  const Object cut(kP256.begin(), kP256.end() - 1);
  Bench<RequireSignature> bench{{p256(3, cut)}};
  CHECK(bench.check(signed_sample(), 6).decision == CheckDecision::RejectedWithout);
}

TEST_CASE("a change of any byte of a signed region, or of the signature, is rejected") {
  Bench<RequireSignature> bench{{p256(3)}};
  const Object good = signed_sample();
  for (usize at = 0; at < good.size(); ++at) {
    if (at >= 6 && at < 14) continue;  // the footer's own head
    Object bad = good;
    bad[at] ^= 1;
    REQUIRE(bench.check(bad, 6).decision == CheckDecision::RejectedWithout);
  }
  Bench<RequireSignature> rsa{{rsa3072(3)}};
  const Object signed_object = signed_by_rsa3072();
  for (usize at = 0; at < kRsaRegion; ++at) {
    Object bad = signed_object;
    bad[at] ^= 1;
    REQUIRE(rsa.check(bad, kRsaRegion).decision == CheckDecision::RejectedWithout);
  }
}

TEST_CASE("of two signatures the second may be the one that counts") {
  Bench<RequireSignature> bench{{p256(3)}};
  Object object = from_text("sample");
  add_footer(object, FooterFormat::EcdsaP256, from_hex(crypto::test::kP256Test));
  add_footer(object, FooterFormat::EcdsaP256, from_hex(crypto::test::kP256Sample));
  const auto outcome = bench.check(object, 6);
  CHECK(outcome.decision == CheckDecision::AcceptedByFooter);
  CHECK(outcome.footer->offset == 6 + 72);
}

TEST_CASE("a hash is not a signature: where one is required the right SHA-256 does not help") {
  Bench<RequireSignature> bench{{p256(3)}};
  CHECK(bench.check(with_sha256(region_of(50)), 50).decision == CheckDecision::RejectedWithout);
}

TEST_CASE("an engine without the hash that is needed accepts nothing") {
  struct Parts {
    Listener listener{};
    board::common::SoftwareHash<crypto::Sha512> hash{};
    CredentialChecker checker{policy, listener, DeferredCall{0}};
    RequireSha256 policy{hash, checker, DeferredCall{1}};
  } parts;
  const Object object = with_sha256(region_of(50));
  REQUIRE(parts.checker.check(kStart, object, 50));
  while (take_deferred_call() != kMaxDeferredCalls) parts.checker.deferred_call();
  CHECK(parts.listener.outcomes.at(0).decision == CheckDecision::RejectedWithout);
}

TEST_CASE("a verifier only verifies the kinds of signature it was built for") {
  board::common::SoftwareVerifier<SignatureKind::Rsa3072> none;
  board::common::SoftwareVerifier<SignatureKind::Rsa3072, SignatureKind::EcdsaP256> both;
  Digest digest{.size = crypto::kSha256Bytes};
  std::ranges::copy(crypto::sha256(from_text("sample")), digest.bytes.begin());
  const Object signature = from_hex(crypto::test::kP256Sample);
  CHECK_FALSE(none.verifies(p256(1), digest, signature));
  CHECK(both.verifies(p256(1), digest, signature));
  CHECK_FALSE(both.verifies(p256(1), digest, std::span{signature}.first(63)));
}

TEST_CASE("no step adds more than its bound") {
  Bench<RequireSha256> hashing;
  (void)hashing.check(with_sha256(region_of(5000)), 5000);
  CHECK(hashing.most_bytes_in_a_step == RegionHash::kBytesPerStep);
  CHECK(hashing.hash.added == 5000);
}

TEST_CASE("one object is checked at a time") {
  Bench<RequireSha256> bench;
  const Object object = with_sha256(region_of(50));
  REQUIRE(bench.checker.check(kStart, object, 50));
  CHECK(bench.checker.check(kStart, object, 50).error() == core::ErrorCode::Busy);
  bench.run_loop();
  CHECK(bench.listener.outcomes.size() == 1);
}

TEST_CASE("a binary that ends outside the object is not checked") {
  Bench<AcceptAll> bench;
  const Object object = region_of(50);
  CHECK(bench.checker.check(kStart, object, 51).error() == core::ErrorCode::Invalid);
  bench.run_loop();
  CHECK(bench.listener.outcomes.empty());
}

/// Checks the next object as soon as it hears of the last.
struct Chain final : CheckClient {
  std::vector<Object> objects;
  std::vector<CheckDecision> decisions{};
  core::OptionalRef<CredentialChecker> checker{};
  explicit Chain(std::vector<Object> all) : objects{std::move(all)} {}
  void next() { REQUIRE(checker->check(kStart, objects[decisions.size()], 50)); }
  void checked(const CheckOutcome& outcome) override {
    decisions.push_back(outcome.decision);
    if (decisions.size() < objects.size()) next();
  }
};

TEST_CASE("the client may check the next object from inside its callback") {
  Object wrong = with_sha256(region_of(50));
  wrong[0] ^= 1;
  Chain chain{{with_sha256(region_of(50)), wrong, region_of(50), with_sha256(region_of(50))}};
  struct Parts {
    board::common::SoftwareHash<crypto::Sha256> hash{};
    CredentialChecker checker;
    RequireSha256 policy;
    explicit Parts(CheckClient& client) : checker{policy, client, DeferredCall{0}}, policy{hash, checker, DeferredCall{1}} {}
  } parts{chain};
  chain.checker = parts.checker;
  chain.next();
  for (u32 call = take_deferred_call(); call != kMaxDeferredCalls; call = take_deferred_call())
    call == 0 ? parts.checker.deferred_call() : parts.policy.deferred_call();
  CHECK(chain.decisions == std::vector{CheckDecision::AcceptedByFooter, CheckDecision::RejectedByFooter, CheckDecision::RejectedWithout,
                                       CheckDecision::AcceptedByFooter});
}

/// Declines with a code.
struct Decliner final : CredentialPolicy {
  core::ErrorCode why = core::ErrorCode::Fail;
  bool requires_credentials() const override { return true; }
  core::Result<> judge(const Evidence&) override { return core::fail(why); }
};

TEST_CASE("a policy that fails rejects; one that has nothing to say does not") {
  Decliner policy;
  Listener listener;
  CredentialChecker checker{policy, listener, DeferredCall{0}};
  const Object object = with_sha256(region_of(50));
  const auto check = [&](core::ErrorCode why) {
    policy.why = why;
    REQUIRE(checker.check(kStart, object, 50));
    while (take_deferred_call() != kMaxDeferredCalls) checker.deferred_call();
    return listener.outcomes.back();
  };
  CHECK(check(core::ErrorCode::NoSupport).decision == CheckDecision::RejectedWithout);
  CHECK(check(core::ErrorCode::Already).decision == CheckDecision::RejectedWithout);
  const auto failed = check(core::ErrorCode::NoMemory);
  CHECK(failed.decision == CheckDecision::RejectedByFailure);
  CHECK(words(failed) == "SHA-256 at 0x80100032: the check itself failed, error 9");
  checker.judged({.opinion = Opinion::Accept});
  CHECK(listener.outcomes.size() == 3);
}
}  // namespace
