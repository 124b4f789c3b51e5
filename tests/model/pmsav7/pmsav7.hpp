// tests/model/pmsav7/pmsav7.hpp - an oracle: eight regions of a PMSAv7 MPU, from what was written to its registers alone.
//
// RBAR with VALID names its region. The highest region whose subregion is on decides; where none is, a process has nothing and the
// kernel has the background map (PRIVDEFENA), of which reading and writing is all that is asked here.
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E): B3.5.1 (matching), B3.5.8 (RBAR), B3.5.9 (RASR: XN 28, AP 26:24,
//          SRD 15:8, SIZE 5:1 for 2^(SIZE + 1) bytes, ENABLE 0).
#pragma once
#include <array>
#include <vector>

#include "tests/model/rights.hpp"

namespace model {

class Pmsav7 {
 public:
  static constexpr u32 kRegions = 8;

  /// What was there before lets everybody do everything, everywhere: a region that is not written shows.
  explicit Pmsav7(u32 used) {
    for (u32 region = 0; region < used; ++region) m_rasr[region] = 3u << 24 | 31u << 1 | 1u;
  }
  void write(u32 rbar, u32 rasr) {
    const u32 region = rbar & 0xF;
    m_well_formed = m_well_formed && (rbar & 0x10) != 0 && region < kRegions && legal(rbar, rasr);
    m_rbar[region % kRegions] = rbar;
    m_rasr[region % kRegions] = rasr;
  }
  /// After the last write: the spans of all regions, the highest first.
  void decode() {
    for (u32 region = kRegions; region-- != 0;)
      if ((m_rasr[region] & 1) != 0) decode(m_rbar[region] & ~0x1Fu, m_rasr[region]);
  }

  bool well_formed() const { return m_well_formed; }
  Span at(u64 address) const {
    for (u32 i = 0; i < m_count; ++i)
      if (m_spans[i].has(address)) return m_spans[i];
    return {.kernel = kReadWrite};
  }
  void each_edge(auto visit) const {
    for (u32 i = 0; i < m_count; ++i) {
      visit(m_spans[i].first);
      visit(m_spans[i].end);
    }
  }

 private:
  static u64 bytes(u32 rasr) { return u64{1} << ((rasr >> 1 & 0x1F) + 1); }
  /// What the manual calls unpredictable or reserved.
  static bool legal(u32 rbar, u32 rasr) {
    if ((rasr & 1) == 0) return true;
    const bool subregions = bytes(rasr) >= 256 || (rasr >> 8 & 0xFF) == 0;
    return bytes(rasr) >= 32 && (rbar & ~0x1Fu) % bytes(rasr) == 0 && subregions && (rasr & 0xE8C0'00C0) == 0;
  }
  static Rights kernel_rights(u32 rasr) {
    const bool executable = (rasr >> 28 & 1) == 0;
    switch (rasr >> 24 & 7) {
      case 1: case 2: case 3: return {.read = true, .write = true, .execute = executable};
      case 5: case 6: case 7: return {.read = true, .execute = executable};
      default: return kNone;
    }
  }
  static Rights process_rights(u32 rasr) {
    const bool executable = (rasr >> 28 & 1) == 0;
    switch (rasr >> 24 & 7) {
      case 3: return {.read = true, .write = true, .execute = executable};
      case 2: case 6: case 7: return {.read = true, .execute = executable};
      default: return kNone;
    }
  }
  /// One span for each run of subregions that are on; a region below 256 bytes is one piece.
  void decode(u64 base, u32 rasr) {
    const u32 off = bytes(rasr) >= 256 ? rasr >> 8 & 0xFF : 0;
    const u64 eighth = bytes(rasr) / 8;
    for (u32 first = 0, last = 0; first < 8; first = last + 1) {
      for (last = first; last < 8 && (off >> last & 1) == 0; ++last) {
      }
      if (last != first)
        m_spans[m_count++] = {.first = base + first * eighth, .end = base + last * eighth, .kernel = kernel_rights(rasr), .process = process_rights(rasr)};
    }
  }

  std::array<u32, kRegions> m_rbar{}, m_rasr{};
  std::array<Span, kRegions * 4> m_spans{};
  u32 m_count = 0;
  bool m_well_formed = true;
};

}  // namespace model
