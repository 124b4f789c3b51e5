// tests/model/pmsav8/pmsav8.hpp - an oracle: eight regions of a PMSAv8 MPU, from what was written to its registers alone.
//
// An address lies in a region from BASE:00000 to LIMIT:11111, both included. In two of them at once it faults, at any privilege.
// In none a process has nothing, and the kernel has the background map (PRIVDEFENA), of which reading and writing is all that is asked.
// Source   ARMv8-M Architecture Reference Manual (DDI 0553): MPU_RBAR (BASE 31:5, SH 4:3, AP 2:1, XN 0), MPU_RLAR (LIMIT 31:5,
//          PXN or reserved 4, AttrIndx 3:1, EN 0), rules for an address that matches several regions.
#pragma once
#include <array>

#include "tests/model/rights.hpp"

namespace model {

class Pmsav8 {
 public:
  static constexpr u32 kRegions = 8;

  /// What was there before lets everybody do everything, everywhere: a region that is not written shows.
  explicit Pmsav8(u32 used) {
    for (u32 region = 0; region < used; ++region) decode(region, 1u << 1, ~0x1Fu | 1u);
  }
  void write(u32 region, u32 rbar, u32 rlar) {
    m_well_formed = m_well_formed && region < kRegions && legal(rbar, rlar);
    decode(region % kRegions, rbar, rlar);
  }

  bool well_formed() const { return m_well_formed; }
  Span at(u64 address) const {
    Span found{.kernel = kReadWrite};
    bool hit = false;
    for (const Span& span : m_spans) {
      if (!span.has(address)) continue;
      if (hit) return {};
      hit = true;
      found = span;
    }
    return found;
  }
  void each_edge(auto visit) const {
    for (const Span& span : m_spans) {
      visit(span.first);
      visit(span.end);
    }
  }

 private:
  static bool legal(u32 rbar, u32 rlar) {
    if ((rlar & 1) == 0) return true;
    const bool reserved = (rbar >> 3 & 3) == 1 || (rlar >> 4 & 1) != 0;
    return !reserved && (rlar >> 1 & 7) == 0 && (rbar & ~0x1Fu) <= (rlar & ~0x1Fu);
  }
  void decode(u32 region, u32 rbar, u32 rlar) {
    m_spans[region] = {};
    if ((rlar & 1) == 0) return;
    const bool writable = (rbar >> 2 & 1) == 0, unprivileged = (rbar >> 1 & 1) != 0, executable = (rbar & 1) == 0;
    const Rights rights{.read = true, .write = writable, .execute = executable};
    m_spans[region] = {.first = rbar & ~0x1Fu, .end = u64{rlar | 0x1Fu} + 1, .kernel = rights, .process = unprivileged ? rights : kNone};
  }

  std::array<Span, kRegions> m_spans{};
  bool m_well_formed = true;
};

}  // namespace model
