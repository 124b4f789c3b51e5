// contract/footers.hpp - the credentials behind an application's binary: elements in [binary end, object's end).
//
// The bytes they speak for are [0, binary end): header, protected part and binary. Footers are never hashed, so one may
// be added without making the others wrong.
// Units    bytes; offsets from the object's first byte. All numbers are little-endian.
// Errors   none: an element that is no footer ends the walk, and end() tells why. Existing packages pad with zeros, so
//          an end is not a fault by itself.
// Memory   nothing is copied.
#pragma once
#include <optional>
#include <string_view>

#include "contract/tbf.hpp"

namespace contract::tbf {

enum class FooterFormat : u32 { Reserved = 0, Rsa3072 = 1, Rsa4096 = 2, Sha256 = 3, Sha384 = 4, Sha512 = 5, EcdsaP256 = 6 };
inline constexpr u32 kFooterFormats = 7;
inline constexpr u32 kFooterFormatBytes = 4;  // the number that says which, in front of the data

/// How much data a footer of that format holds. What a longer one holds beyond that is filler.
constexpr u32 data_bytes_of(FooterFormat format) {
  switch (format) {
    case FooterFormat::Reserved: return 0;   // all of it is filler, kept free for footers to come
    case FooterFormat::Rsa3072: return 768;  // modulus, then a PKCS#1 v1.5 signature
    case FooterFormat::Rsa4096: return 1024;
    case FooterFormat::Sha256: return 32;
    case FooterFormat::Sha384: return 48;
    case FooterFormat::Sha512: return 64;
    case FooterFormat::EcdsaP256: return 64;  // r, s
  }
  return 0;
}

constexpr std::string_view name_of(FooterFormat format) {
  switch (format) {
    case FooterFormat::Reserved: return "reserved space";
    case FooterFormat::Rsa3072: return "RSA-3072 signature";
    case FooterFormat::Rsa4096: return "RSA-4096 signature";
    case FooterFormat::Sha256: return "SHA-256";
    case FooterFormat::Sha384: return "SHA-384";
    case FooterFormat::Sha512: return "SHA-512";
    case FooterFormat::EcdsaP256: return "ECDSA P-256 signature";
  }
  return "";
}

enum class FooterEnd : u8 { AreaEnds, NoFooterFollows, ElementCutOff, FormatUnknown, DataTooShort };

constexpr std::string_view describe(FooterEnd end) {
  switch (end) {
    case FooterEnd::AreaEnds: return "the object ends";
    case FooterEnd::NoFooterFollows: return "the next element is not a footer";
    case FooterEnd::ElementCutOff: return "a footer reaches beyond the object";
    case FooterEnd::FormatUnknown: return "a footer has an unknown format";
    case FooterEnd::DataTooShort: return "a footer is too short for its format";
  }
  return "";
}

struct Footer {
  FooterFormat format{};
  u32 offset = 0;     // of the element
  u32 element_bytes = 0;  // the next element follows directly: footers are not padded to four bytes
  Place data{};       // data_bytes_of(format)
};

/// Walks the footers of one object. Both parameters come from a header that was accepted.
class FooterWalk {
 public:
  constexpr FooterWalk() = default;  // nothing to walk
  constexpr FooterWalk(Bytes object, u32 binary_end)
      : m_object{object}, m_offset{binary_end < object.size() ? binary_end : static_cast<u32>(object.size())} {}

  /// The next footer; empty at the end, and from then on.
  std::optional<Footer> next();
  /// Why the walk ended.
  constexpr FooterEnd end() const { return m_end; }
  /// Where it is: of the element that ended it, once it has ended.
  constexpr u32 offset() const { return m_offset; }

 private:
  core::Result<Footer, FooterEnd> element() const;

  Bytes m_object{};
  u32 m_offset = 0;
  FooterEnd m_end = FooterEnd::AreaEnds;
};

}  // namespace contract::tbf
