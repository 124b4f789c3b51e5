// kernel/region_hash.hpp - the hash of many bytes, computed a bounded number of them at a time.
//
// Units    bytes.
// Bounds   one step adds at most kBytesPerStep: some twenty thousand instructions of software SHA-256.
#pragma once
#include <algorithm>

#include "kernel/cryptography.hpp"

namespace kernel {

class RegionHash {
 public:
  static constexpr usize kBytesPerStep = 512;

  constexpr explicit RegionHash(HashEngine& engine) : m_engine{engine} {}

  void begin(HashKind kind, std::span<const u8> region) {
    m_left = region;
    m_engine.begin(kind);
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
