// kernel/region_hash.hpp - the hash of many bytes, computed a bounded number of them at a time.
//
// Units    bytes.
// Bounds   one step adds at most kBytesPerStep: 24 000 instructions of software SHA-256 on a Cortex-M4, 36 000 on rv32;
//          SHA-512 takes 1.6 times as many.
#pragma once
#include <algorithm>

#include "kernel/cryptography.hpp"

namespace kernel {

class RegionHash {
 public:
  static constexpr usize kBytesPerStep = 512;

  constexpr explicit RegionHash(HashEngine& engine) : m_engine{engine} {}

  /// False if the engine does not compute such hashes.
  [[nodiscard]] bool begin(HashKind kind, std::span<const u8> region) {
    m_left = region;
    return m_engine.begin(kind);
  }
  /// Whether that was the last step.
  bool step() {
    const usize count = std::min(kBytesPerStep, m_left.size());
    m_engine.add(m_left.first(count));
    m_left = m_left.subspan(count);
    return m_left.empty();
  }
  Digest digest() { return m_engine.digest(); }

 private:
  HashEngine& m_engine;
  std::span<const u8> m_left{};
};

}  // namespace kernel
