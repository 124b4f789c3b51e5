// crypto/sha2_test.cpp - published vectors, whole and in pieces; host only.
//
// Source   FIPS 180-4 examples (one block, two blocks, a million 'a'), NIST CAVP byte-oriented short messages.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "crypto/sha256.hpp"
#include "crypto/sha512.hpp"
#include "tests/unit/hex.hpp"

namespace {
using namespace crypto;
using unit_test::from_hex, unit_test::from_text;
using Bytes = std::vector<u8>;

struct Vector {
  Bytes message;
  std::string_view sha256, sha384, sha512;
};

const std::string_view kTwoBlocks256 = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
const std::string_view kTwoBlocks512 =
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu";

const std::vector<Vector> kVectors{
    {from_text(""),
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
     "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b",
     "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"},
    {from_text("abc"),
     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
     "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"},
    {from_text(kTwoBlocks256), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1", {}, {}},
    {from_text(kTwoBlocks512), {},
     "09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712fcc7c71a557e2db966c3e9fa91746039",
     "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909"},
    {from_hex("d3"), "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1", {}, {}},
    {Bytes(1'000'000, 'a'),
     "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
     "9d0e1809716474cb086e834e310a4a1ced149e9c00f248527972cec5704c2a5b07b8b3dc38ecc4ebae97ddd87f3d8985",
     "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b"},
};

template <class Digest>
void check(const Digest& digest, std::string_view expected) {
  if (!expected.empty()) CHECK(std::ranges::equal(digest, from_hex(expected)));
}

TEST_CASE("the published vectors come out, each hash for itself") {
  for (const Vector& vector : kVectors) {
    check(sha256(vector.message), vector.sha256);
    check(sha384(vector.message), vector.sha384);
    check(sha512(vector.message), vector.sha512);
  }
}

/// The digest of `message` added in pieces of `piece` bytes.
template <class Hash>
auto in_pieces(std::span<const u8> message, usize piece) {
  Hash hash;
  hash.begin();
  for (; !message.empty(); message = message.subspan(std::min(piece, message.size()))) hash.add(message.first(std::min(piece, message.size())));
  return hash.digest();
}

TEST_CASE("pieces of any size give the digest of the whole") {
  Bytes message(300);
  for (usize i = 0; i < message.size(); ++i) message[i] = static_cast<u8>(i * 7);
  for (usize piece = 1; piece <= message.size(); ++piece) {
    REQUIRE(in_pieces<Sha256>(message, piece) == sha256(message));
    REQUIRE(in_pieces<Sha384>(message, piece) == sha384(message));
    REQUIRE(in_pieces<Sha512>(message, piece) == sha512(message));
  }
}

TEST_CASE("asking for the digest ends nothing, and beginning again forgets everything") {
  Sha256 hash;
  hash.begin();
  hash.add(from_text("a"));
  CHECK(hash.digest() == sha256(from_text("a")));
  hash.add(from_text("bc"));
  CHECK(hash.digest() == sha256(from_text("abc")));
  hash.begin();
  CHECK(hash.digest() == sha256({}));
}
}  // namespace
