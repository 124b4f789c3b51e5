// tools/sign/private_key.cpp - BearSSL's decoders and signers, each of which wants its input pushed in pieces.
#include "tools/sign/private_key.hpp"

#include <bearssl.h>

#include <array>
#include <string>
#include <utility>

#include "crypto/signature.hpp"
#include "tools/common/error.hpp"

namespace tools {
namespace {
using contract::tbf::FooterFormat;

constexpr std::array<u8, 10> kSha512Identifier{0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03};

void append(void* bytes, const void* piece, usize count) {
  const auto* first = static_cast<const u8*>(piece);
  static_cast<Bytes*>(bytes)->insert(static_cast<Bytes*>(bytes)->end(), first, first + count);
}

/// The first object of the file that is a private key; files made by openssl may begin with the curve's parameters.
Bytes private_key_der(std::string_view pem, std::string_view name) {
  br_pem_decoder_context decoder;
  br_pem_decoder_init(&decoder);
  Bytes der;
  bool wanted = false;
  const std::string text = std::string{pem} + "\n";  // the decoder wants the last line ended
  for (usize at = 0; at < text.size();) {
    at += br_pem_decoder_push(&decoder, text.data() + at, text.size() - at);
    const int event = br_pem_decoder_event(&decoder);
    if (event == BR_PEM_ERROR) fail("{}: this is not a PEM file: its lines do not decode", name);
    if (event == BR_PEM_END_OBJ && wanted) return der;
    if (event != BR_PEM_BEGIN_OBJ) continue;
    const std::string_view object{br_pem_decoder_name(&decoder)};
    if (object == "ENCRYPTED PRIVATE KEY") fail("{}: the key is encrypted; decrypt it first (openssl pkcs8 -in {} -out FILE)", name, name);
    wanted = object.ends_with("PRIVATE KEY");
    br_pem_decoder_setdest(&decoder, wanted ? append : nullptr, &der);
  }
  fail("{}: there is no private key in it (a line \"-----BEGIN PRIVATE KEY-----\" was expected)", name);
}

/// Pointers of a decoded key lead into its decoder, which therefore stays where it is.
template <class Work>
auto with_key(const Bytes& der, std::string_view name, Work work) {
  br_skey_decoder_context decoder;
  br_skey_decoder_init(&decoder);
  br_skey_decoder_push(&decoder, der.data(), der.size());
  if (const int error = br_skey_decoder_last_error(&decoder); error != 0)
    fail("{}: the private key in it does not decode (BearSSL's error {})", name, error);
  return work(std::as_const(decoder));
}

/// The variant for 15-bit words: the one for 31 bits has too little room for 4096 (BearSSL 0.6).
Bytes modulus(const br_rsa_private_key& key) {
  Bytes n((key.n_bitlen + 7) / 8);
  if (br_rsa_i15_compute_modulus(n.data(), &key) != n.size()) fail("the RSA key's modulus cannot be computed: its factors are too large");
  return n;
}

Bytes point(const br_ec_private_key& key) {
  std::array<u8, BR_EC_KBUF_PUB_MAX_SIZE> buffer{};
  br_ec_public_key result{};
  if (br_ec_compute_pub(&br_ec_p256_m31, &result, buffer.data(), &key) != 1 + crypto::kEcdsaP256KeyBytes)
    fail("the ECDSA key's public half cannot be computed: the key is out of range");
  return Bytes(buffer.begin() + 1, buffer.begin() + 1 + crypto::kEcdsaP256KeyBytes);  // behind the mark of an uncompressed point
}

Bytes ecdsa_signature(const br_ec_private_key& key, std::span<const u8> message) {
  const auto digest = crypto::sha256(message);
  Bytes signature(crypto::kEcdsaP256SignatureBytes);
  if (br_ecdsa_i31_sign_raw(&br_ec_p256_m31, &br_sha256_vtable, digest.data(), &key, signature.data()) != signature.size())
    fail("signing with the ECDSA key failed: the key is out of range");
  return signature;
}

Bytes rsa_signature(const br_rsa_private_key& key, std::span<const u8> message) {
  const auto digest = crypto::sha512(message);
  Bytes signature((key.n_bitlen + 7) / 8);
  if (br_rsa_i31_pkcs1_sign(kSha512Identifier.data(), digest.data(), digest.size(), &key, signature.data()) != 1)
    fail("signing with the RSA key failed: the key's numbers do not fit each other");
  return signature;
}

FooterFormat rsa_format(u32 bits, std::string_view name) {
  if (bits == 3072) return FooterFormat::Rsa3072;
  if (bits == 4096) return FooterFormat::Rsa4096;
  fail("{}: this is an RSA key of {} bits; footers exist for 3072 and 4096", name, bits);
}
}  // namespace

PrivateKey PrivateKey::from_pem(std::string_view pem, std::string_view name) {
  PrivateKey key;
  key.m_der = private_key_der(pem, name);
  with_key(key.m_der, name, [&](const br_skey_decoder_context& decoder) {
    if (br_skey_decoder_key_type(&decoder) == BR_KEYTYPE_RSA) {
      const br_rsa_private_key& rsa = *br_skey_decoder_get_rsa(&decoder);
      key.m_format = rsa_format(rsa.n_bitlen, name);
      key.m_public = modulus(rsa);
      return;
    }
    const br_ec_private_key& ec = *br_skey_decoder_get_ec(&decoder);
    if (ec.curve != BR_EC_secp256r1) fail("{}: this key is for another curve than P-256; make one with openssl ecparam -name prime256v1 -genkey", name);
    key.m_format = FooterFormat::EcdsaP256;
    key.m_public = point(ec);
  });
  return key;
}

PrivateKey PrivateKey::from_file(const std::filesystem::path& path) {
  return from_pem(read_text(path), path.string());
}

Bytes PrivateKey::footer_data(std::span<const u8> message) const {
  return with_key(m_der, "key", [&](const br_skey_decoder_context& decoder) {
    if (m_format == FooterFormat::EcdsaP256) return ecdsa_signature(*br_skey_decoder_get_ec(&decoder), message);
    Bytes data = m_public;
    const Bytes signature = rsa_signature(*br_skey_decoder_get_rsa(&decoder), message);
    data.insert(data.end(), signature.begin(), signature.end());
    return data;
  });
}

}  // namespace tools
