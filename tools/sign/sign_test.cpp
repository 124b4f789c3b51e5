// tools/sign/sign_test.cpp - keys read from PEM sign as others do, and footers find their place; host only.
#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <string>

#include "crypto/signature.hpp"
#include "crypto/test_vectors.hpp"
#include "tests/unit/hex.hpp"
#include "tools/common/error.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/sign/footers.hpp"
#include "tools/sign/test_keys.hpp"

namespace {
using namespace tools;
using namespace contract::tbf;
using unit_test::from_hex, unit_test::from_text;
using Bytes = std::vector<u8>;
namespace vectors = crypto::test;

constexpr u32 kHeader = 40, kBinaryEnd = 100;

void put_u32(Bytes& object, usize at, u32 value) {
  for (usize i = 0; i < 4; ++i) object[at + i] = static_cast<u8>(value >> (8 * i));
}
/// An application of `total` bytes: a header with a Program element, a binary, and zeros behind it.
Bytes application(u32 total, u32 binary_end = kBinaryEnd) {
  Bytes object(total);
  std::fill(object.begin() + kHeader, object.begin() + binary_end, u8{0x5A});
  object[0] = 2, object[2] = kHeader;
  put_u32(object, 4, total);
  put_u32(object, 8, kFlagEnabled);
  object[16] = 9, object[18] = kProgramBytes;
  put_u32(object, 20, 0), put_u32(object, 24, 0), put_u32(object, 28, 4096), put_u32(object, 32, binary_end), put_u32(object, 36, 1);
  seal_header(object);
  return object;
}

std::vector<Footer> footers_of(const Bytes& object) {
  FooterWalk walk{object, parse_header(object)->binary_end};
  std::vector<Footer> all;
  while (const auto footer = walk.next()) all.push_back(*footer);
  return all;
}
Bytes data_of(const Bytes& object, const Footer& footer) {
  return {object.begin() + footer.data.offset, object.begin() + footer.data.offset + footer.data.bytes};
}
std::span<const u8> region_of(const Bytes& object) { return std::span{object}.first(kBinaryEnd); }

/// The words of the error that `work` ends with.
template <class Work>
std::string error_of(Work work) {
  try {
    work();
  } catch (const Error& error) { return error.what(); }
  return "no error";
}

TEST_CASE("the key of RFC 6979 gives its signatures, from either wrapping") {
  for (const std::string_view pem : {test_keys::kP256, test_keys::kP256Pkcs8}) {
    const auto key = PrivateKey::from_pem(pem, "key.pem");
    CHECK(key.format() == FooterFormat::EcdsaP256);
    CHECK(key.public_bytes() == from_hex(vectors::kP256Key));
    CHECK(key.footer_data(from_text("sample")) == from_hex(vectors::kP256Sample));
    CHECK(key.footer_data(from_text("test")) == from_hex(vectors::kP256Test));
  }
}

TEST_CASE("RSA keys give the modulus and the signature that OpenSSL gives") {
  const auto small = PrivateKey::from_pem(test_keys::kRsa3072, "key.pem"), large = PrivateKey::from_pem(test_keys::kRsa4096, "key.pem");
  CHECK(small.format() == FooterFormat::Rsa3072);
  CHECK(large.format() == FooterFormat::Rsa4096);
  CHECK(small.footer_data(from_text(vectors::kRsaMessage)) == from_hex(std::string{vectors::kRsa3072Modulus} + std::string{vectors::kRsa3072Signature}));
  CHECK(large.footer_data(from_text(vectors::kRsaMessage)) == from_hex(std::string{vectors::kRsa4096Modulus} + std::string{vectors::kRsa4096Signature}));
}

TEST_CASE("the curve's parameters in front of the key and a missing last end of line do no harm") {
  const std::string with_parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + std::string{test_keys::kP256};
  CHECK(PrivateKey::from_pem(with_parameters, "key.pem").public_bytes() == from_hex(vectors::kP256Key));
  const std::string_view cut = test_keys::kP256.substr(0, test_keys::kP256.size() - 1);
  CHECK(PrivateKey::from_pem(cut, "key.pem").public_bytes() == from_hex(vectors::kP256Key));
}

TEST_CASE("what is no usable key is refused in words") {
  const auto refused = [](std::string_view pem) { return error_of([&] { (void)PrivateKey::from_pem(pem, "key.pem"); }); };
  CHECK(refused("") == "key.pem: there is no private key in it (a line \"-----BEGIN PRIVATE KEY-----\" was expected)");
  CHECK(refused(test_keys::kRsa2048) == "key.pem: this is an RSA key of 2048 bits; footers exist for 3072 and 4096");
  CHECK(refused(test_keys::kP384).starts_with("key.pem: this key is for another curve than P-256"));
  CHECK(refused("-----BEGIN PRIVATE KEY-----\n?\n-----END PRIVATE KEY-----\n").starts_with("key.pem: this is not a PEM file"));
  CHECK(refused("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n").starts_with("key.pem: the key is encrypted"));
  CHECK(refused("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").starts_with("key.pem: the private key in it does not decode"));
  const std::string half{test_keys::kRsa3072.substr(0, test_keys::kRsa3072.size() / 2)};
  CHECK(refused(half).starts_with("key.pem: "));
}

TEST_CASE("a hash goes into the filler, speaks for header and binary, and leaves the rest reserved") {
  const Bytes before = application(512);
  const Bytes after = with_hash(before, HashFooter::Sha256);
  CHECK(after.size() == 512);
  CHECK(std::ranges::equal(region_of(after), region_of(before)));
  const auto footers = footers_of(after);
  REQUIRE(footers.size() == 2);
  CHECK(footers[0].format == FooterFormat::Sha256);
  CHECK(footers[0].offset == kBinaryEnd);
  const auto digest = crypto::sha256(region_of(after));
  CHECK(std::ranges::equal(data_of(after, footers[0]), digest));
  CHECK(footers[1].format == FooterFormat::Reserved);
  CHECK(footers[1].offset + footers[1].element_bytes == 512);
}

TEST_CASE("footers are added one behind the other, and the earlier ones stay right") {
  Bytes object = with_hash(application(4096), HashFooter::Sha256);
  object = with_hash(object, HashFooter::Sha384);
  object = with_hash(object, HashFooter::Sha512);
  object = with_signature(object, PrivateKey::from_pem(test_keys::kP256, "key.pem"));
  object = with_signature(object, PrivateKey::from_pem(test_keys::kRsa3072, "key.pem"));
  object = with_signature(object, PrivateKey::from_pem(test_keys::kRsa4096, "key.pem"));
  CHECK(object.size() == 4096);
  const auto footers = footers_of(object);
  REQUIRE(footers.size() == 7);
  const auto region = region_of(object);
  CHECK(std::ranges::equal(data_of(object, footers[0]), crypto::sha256(region)));
  CHECK(std::ranges::equal(data_of(object, footers[1]), crypto::sha384(region)));
  CHECK(std::ranges::equal(data_of(object, footers[2]), crypto::sha512(region)));
  const Bytes key = from_hex(vectors::kP256Key), ecdsa = data_of(object, footers[3]);
  CHECK(crypto::ecdsa_p256_verifies(crypto::sha256(region), std::span{key}.first<64>(), std::span{ecdsa}.first<64>()));
  const Bytes rsa = data_of(object, footers[4]), large = data_of(object, footers[5]);
  CHECK(crypto::rsa3072_verifies(crypto::sha512(region), std::span{rsa}.first<384>(), std::span{rsa}.last<384>()));
  CHECK(crypto::rsa4096_verifies(crypto::sha512(region), std::span{large}.first<512>(), std::span{large}.last<512>()));
  CHECK(footers[6].format == FooterFormat::Reserved);
}

TEST_CASE("an object without room grows once: to the next power of two if it was one, by the footer's bytes if not") {
  const auto signing = PrivateKey::from_pem(test_keys::kRsa3072, "key.pem");
  const Bytes arm = with_signature(application(512), signing);
  CHECK(arm.size() == 1024);
  const Bytes riscv = with_signature(application(kBinaryEnd), signing);
  CHECK(riscv.size() == kBinaryEnd + 8 + 768);
  for (const Bytes& object : {arm, riscv}) {
    const auto header = parse_header(object);
    REQUIRE(header);  // with the checksum of the header that it has now
    CHECK(header->base.total_bytes == object.size());
    CHECK(header->binary_end == kBinaryEnd);
    const auto footers = footers_of(object);
    const Bytes data = data_of(object, footers.at(0));
    CHECK(crypto::rsa3072_verifies(crypto::sha512(region_of(object)), std::span{data}.first<384>(), std::span{data}.last<384>()));
  }
}

TEST_CASE("an object with credentials does not grow: they would become wrong") {
  const Bytes full = with_hash(application(kBinaryEnd), HashFooter::Sha256);
  CHECK(error_of([&] { (void)with_hash(full, HashFooter::Sha512); }) ==
        "there are 0 bytes left for footers, but 72 are needed; growing the application would make its other credentials wrong");
}

TEST_CASE("reserved space is used, and every remainder that it leaves ends the footers properly") {
  for (u32 extra = 0; extra <= 24; ++extra) {
    const Bytes object = with_hash(application(kBinaryEnd + 40 + extra), HashFooter::Sha256);
    const auto footers = footers_of(object);
    REQUIRE(footers.size() == (extra < 8 ? 1 : 2));
    REQUIRE(object.size() == kBinaryEnd + 40 + extra);
  }
}

TEST_CASE("more filler than one footer can reserve is no trouble") {
  const Bytes object = with_hash(application(1 << 18), HashFooter::Sha256);
  CHECK(object.size() == 1 << 18);
  REQUIRE(footers_of(object).size() == 2);
  CHECK(footers_of(object)[1].element_bytes == kTlvHeaderBytes + 0xFFFF);
  CHECK(footers_of(with_hash(object, HashFooter::Sha512)).size() == 3);
}

TEST_CASE("what is no application, or has something else behind its binary, is refused in words") {
  const auto refused = [](Bytes object) { return error_of([&] { (void)with_hash(object, HashFooter::Sha256); }); };
  CHECK(refused(Bytes(100)).starts_with("this is not an application that footers can be added to: "));
  CHECK(refused(padding_object(512)).starts_with("the application's header has no Program element"));
  Bytes longer = application(512);
  longer.push_back(0);
  CHECK(refused(longer) == "the file has 513 bytes, but its header says 512");
  Bytes strange = application(512);
  strange[300] = 1;
  CHECK(refused(strange) == "behind the last footer, at offset 100, lies something that is not filler");
  Bytes broken = application(512);
  broken[kBinaryEnd] = 128, broken[kBinaryEnd + 2] = 4, broken[kBinaryEnd + 4] = 99;
  CHECK(refused(broken) == "the footers cannot be continued: a footer has an unknown format, at offset 100");
}
}  // namespace
