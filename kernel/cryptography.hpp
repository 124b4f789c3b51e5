// kernel/cryptography.hpp - what the kernel asks of whoever computes hashes and verifies signatures for it.
//
// Why      the kernel does not know the code that computes; the board brings it (boards/common), and host tests theirs.
// Context  kernel loop; each call runs to its end. Verifying takes as long as it takes: tens of milliseconds and more.
#pragma once
#include <array>
#include <span>

#include "core/types.hpp"

namespace kernel {

enum class HashKind : u8 { Sha256, Sha384, Sha512 };

struct Digest {
  static constexpr usize kLongest = 64;
  std::array<u8, kLongest> bytes{};
  u8 size = 0;
  constexpr std::span<const u8> view() const { return std::span{bytes}.first(size); }
};

/// One hash at a time.
struct HashEngine {
  /// Forgets what was added before. False if this engine does not compute such hashes: then nothing begins.
  [[nodiscard]] virtual bool begin(HashKind kind) = 0;
  virtual void add(std::span<const u8> bytes) = 0;
  virtual Digest digest() = 0;

 protected:
  ~HashEngine() = default;
};

enum class SignatureKind : u8 { EcdsaP256, Rsa3072, Rsa4096 };

/// A key that the board's owner trusts.
struct PublicKey {
  SignatureKind kind{};
  std::span<const u8> bytes{};  // ECDSA: x, y. RSA: the modulus; the exponent is 65537.
  u32 metadata = 0;             // what the owner makes of it: may become the applications' short id
};

struct SignatureVerifier {
  /// `digest` is SHA-256 for ECDSA and SHA-512 for RSA. Anything malformed does not verify.
  virtual bool verifies(const PublicKey& key, const Digest& digest, std::span<const u8> signature) = 0;

 protected:
  ~SignatureVerifier() = default;
};

}  // namespace kernel
