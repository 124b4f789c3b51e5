// tools/sign/private_key.hpp - a private key from a PEM file, and the signatures made with it.
//
// Kinds    ECDSA P-256 (signs SHA-256, deterministically), RSA-3072 and RSA-4096 (PKCS#1 v1.5 over SHA-512).
// Errors   Error: not PEM, encrypted, or a key of another kind, with the file's name.
// Source   RFC 7468 (PEM), RFC 5915, RFC 8017 and RFC 5208 (what is in it), RFC 6979; computed by BearSSL.
#pragma once
#include <filesystem>
#include <string_view>

#include "contract/footers.hpp"
#include "tools/common/file.hpp"

namespace tools {

class PrivateKey {
 public:
  /// `name` is only for errors.
  static PrivateKey from_pem(std::string_view pem, std::string_view name);
  static PrivateKey from_file(const std::filesystem::path& path);

  /// The footer that carries a signature by this key.
  contract::tbf::FooterFormat format() const { return m_format; }
  /// ECDSA: x, y. RSA: the modulus.
  const Bytes& public_bytes() const { return m_public; }
  /// What the footer holds: the signature, behind the modulus if it is RSA.
  Bytes footer_data(std::span<const u8> message) const;

 private:
  PrivateKey() = default;

  contract::tbf::FooterFormat m_format{};
  Bytes m_public;
  Bytes m_der;  // decoded anew for each signature: the library's keys point into the decoder
};

}  // namespace tools
