// tests/model/pmp/pmp.hpp - an oracle: sixteen PMP entries with Smepmp, from the values of their registers alone.
//
// The lowest entry that matches decides. TOR reaches from the address register before it to its own; NAPOT holds the size in
// trailing ones; an entry that is off matches nothing. One that is on and reaches nowhere is not well formed: by the manual it matches
// nothing, in QEMU address 0. MML and MMWP are set: no match, no access, for either mode.
// Source   RISC-V Privileged 1.12, section 3.7.1 (pmpcfg: R, W, X, A, L; pmpaddr holds bits 33:2); Smepmp 1.0, truth table with MML = 1.
#pragma once
#include <array>
#include <bit>
#include <vector>

#include "tests/model/rights.hpp"

namespace model {

class Pmp {
 public:
  static constexpr u32 kEntries = 16;

  Pmp(const std::array<u8, kEntries>& config, const std::array<u32, kEntries>& address) {
    for (u32 entry = 0; entry < kEntries; ++entry) {
      m_well_formed = m_well_formed && (config[entry] & 0x60) == 0;  // bits 5 and 6 are reserved
      Span span = reach(config[entry], address[entry], entry == 0 ? 0 : address[entry - 1]);
      if (span.first >= span.end) {
        m_well_formed = m_well_formed && (config[entry] >> 3 & 3) == 0;
        continue;
      }
      grant(span, config[entry]);
      m_spans[m_count++] = span;
    }
  }

  bool well_formed() const { return m_well_formed; }
  Span at(u64 address) const {
    for (u32 i = 0; i < m_count; ++i)
      if (m_spans[i].has(address)) return m_spans[i];
    return {};
  }
  /// Between two of these neighbours nothing changes.
  void each_edge(auto visit) const {
    for (u32 i = 0; i < m_count; ++i) {
      visit(m_spans[i].first);
      visit(m_spans[i].end);
    }
  }

 private:
  static Span reach(u8 config, u64 address, u64 below) {
    switch (config >> 3 & 3) {
      case 1: return {.first = below * 4, .end = address * 4};
      case 2: return {.first = address * 4, .end = address * 4 + 4};
      case 3: {
        const u64 bytes = u64{8} << std::countr_one(address);
        return {.first = address * 4 & ~(bytes - 1), .end = (address * 4 & ~(bytes - 1)) + bytes};
      }
      default: return {};
    }
  }
  /// The truth table: index L, R, W, X; first what machine mode may do, then what user mode may.
  static void grant(Span& span, u8 config) {
    static constexpr std::array<std::array<Rights, 2>, 16> kTable{{
        {{kNone, kNone}},              // L R W X = 0 0 0 0
        {{kNone, kExecuteOnly}},       // 0 0 0 1
        {{kReadWrite, kReadOnly}},     // 0 0 1 0  shared data
        {{kReadWrite, kReadWrite}},    // 0 0 1 1  shared data
        {{kNone, kReadOnly}},          // 0 1 0 0
        {{kNone, kReadExecute}},       // 0 1 0 1
        {{kNone, kReadWrite}},         // 0 1 1 0
        {{kNone, kEverything}},        // 0 1 1 1
        {{kNone, kNone}},              // 1 0 0 0
        {{kExecuteOnly, kNone}},       // 1 0 0 1
        {{kExecuteOnly, kExecuteOnly}},  // 1 0 1 0  shared code
        {{kReadExecute, kExecuteOnly}},  // 1 0 1 1  shared code
        {{kReadOnly, kNone}},          // 1 1 0 0
        {{kReadExecute, kNone}},       // 1 1 0 1
        {{kReadWrite, kNone}},         // 1 1 1 0
        {{kReadOnly, kReadOnly}},      // 1 1 1 1  shared data
    }};
    const u32 row = (config >> 7 & 1u) << 3 | (config & 1u) << 2 | (config & 2u) | (config >> 2 & 1u);
    span.kernel = kTable[row][0];
    span.process = kTable[row][1];
  }

  std::array<Span, kEntries> m_spans{};
  u32 m_count = 0;
  bool m_well_formed = true;
};

}  // namespace model
