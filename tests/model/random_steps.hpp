// tests/model/random_steps.hpp - several processes at full size take random steps: breaks, buffers, grants, loans, restarts.
//
// The same seed gives the same steps. Machines are made anew every few thousand steps, with other sizes at other places.
#pragma once
#include "tests/model/life.hpp"

namespace model {

/// SplitMix64 (Steele, Lea and Flood, 2014).
class Random {
 public:
  explicit Random(u64 seed) : m_state{seed} {}
  u64 next() {
    u64 bits = m_state += 0x9E37'79B9'7F4A'7C15;
    bits = (bits ^ bits >> 30) * 0xBF58'476D'1CE4'E5B9;
    bits = (bits ^ bits >> 27) * 0x94D0'49BB'1331'11EB;
    return bits ^ bits >> 31;
  }
  u32 below(u32 bound) { return static_cast<u32>(next() % bound); }
  Address near(u64 place, u32 distance) { return static_cast<Address>(place + below(2 * distance + 1) - distance); }
  template <usize N>
  Address one_of(const std::array<Address, N>& choices) { return choices[below(N)]; }

 private:
  u64 m_state;
};

class Machine {
 public:
  static constexpr u32 kProcesses = 3, kPool = 0x2'0000, kRecordBytes = 480;

  explicit Machine(Random& random) : m_random{random} {
    const Address pool = random.one_of<3>({0x2000'0000, 0x8030'0000, 0xEFFE'0000});
    ram.put_at(pool, kPool);
    for (Address free = pool; m_lives.size() < kProcesses && create({free, pool + kPool}); free = m_lives.back().layout().block.end) {
    }
  }

  void step() {
    if (m_lives.empty()) return;
    const u32 who = m_random.below(static_cast<u32>(m_lives.size()));
    Life& life = m_lives[who];
    switch (m_random.below(16)) {
      case 0: case 1: case 2: case 3: case 4: (void)life.set_break(some_break(life)); break;
      case 5: case 6: case 7: (void)life.set_break(static_cast<Address>(life.app_break()) + some_delta(life)); break;
      case 8: allow(life); break;
      case 9: (void)life.share(some_break(life), 0); break;
      case 10: case 11: grant(life); break;
      case 12: case 13: lend(who); break;
      case 14: take_back(who, m_random.below(3)); break;
      default:
        if (m_random.below(8) == 0) restart(who);
    }
    judge_loans();
  }

 private:
  static constexpr u32 kNobody = ~0u;

  /// As the kernel makes a process: a block in what is free, its record at the top.
  bool create(AddressRange free) {
    const kernel::ports::BlockRequest request{.pool = free, .minimum_app_bytes = m_random.below(12'000), .initial_app_bytes = m_random.below(600),
                                              .kernel_bytes = kRecordBytes + 8};
    const auto block = place_block(request);
    expect(block == wanted_block(request), "where a process's block lies", {free.start, request.minimum_app_bytes});
    if (!block) return false;
    m_lives.emplace_back(Layout{.block = *block, .record = (block->end - kRecordBytes) / 8 * 8, .flash = some_flash(), .protected_bytes = 64});
    m_lenders.push_back({kNobody, kNobody, kNobody});
    m_initials.push_back(request.initial_app_bytes);
    expect(m_lives.back().reset(m_initials.back()), "a process does not begin", {block->start, block->end});
    return true;
  }

  AddressRange some_flash() {
    for (;;) {
      const Address start = 0x1'0000 + m_random.below(4096) * 32;
      const AddressRange flash{start, start + (1 + m_random.below(256)) * 32};
      if (possible_range(flash)) return flash;
    }
  }

  Address some_break(const Life& life) {
    const AddressRange block = life.layout().block;
    const u32 sixteenth = std::max(block.size() / 16, 1u);
    switch (m_random.below(8)) {
      case 0: return m_random.near(block.start + u64{sixteenth} * m_random.below(17), 1);
      case 1: return m_random.near(block.start + u64{kGranule} * m_random.below(block.size() / kGranule), 1);
      case 2: return m_random.near(life.kernel_break(), 40);
      case 3: return m_random.near(life.app_break(), 40);
      case 4: return m_random.one_of<8>({0, 1, ~Address{0}, block.start - 1, block.start, block.end, block.end + 1, life.layout().record});
      default: return m_random.near(block.start + m_random.below(block.size()), 8);
    }
  }

  /// Signed, and now and then as large as it gets.
  u32 some_delta(const Life& life) {
    if (m_random.below(16) == 0) return m_random.one_of<4>({0x8000'0000, 0x7FFF'FFFF, ~0u, static_cast<u32>(life.kernel_break() - life.app_break())});
    return m_random.near(0, 2000);
  }

  void allow(Life& life) {
    const Address start = some_break(life);
    (void)life.share(start, m_random.below(4) == 0 ? static_cast<u32>(m_random.next()) : m_random.near(life.app_break() - start, 2));
    (void)life.share(m_random.near(life.layout().flash.start + 64, 70), m_random.below(life.layout().flash.size() + 80));
  }

  void grant(Life& life) {
    const u32 left = static_cast<u32>(life.kernel_break() - life.app_break());
    const u32 bytes = m_random.below(16) == 0 ? m_random.near(left, 40) : 4 * (1 + m_random.below(64));
    (void)life.allocate_grant(bytes, m_random.below(2) == 0 ? 4 : 8);
  }

  /// What is lent was shared first, so its owner cannot take its break below it.
  void lend(u32 owner) {
    const u32 borrower = m_random.below(static_cast<u32>(m_lives.size())), position = m_random.below(3);
    const auto [start, end] = some_buffer(m_lives[owner]);
    if (borrower == owner || start >= end) return;
    (void)m_lives[owner].share(start, end - start);
    if (m_lives[borrower].borrow(position, {start, end})) m_lenders[borrower][position] = owner;
  }
  AddressRange some_buffer(const Life& life) {
    const u32 step = kGranule << m_random.below(5), steps = static_cast<u32>((life.app_break() - life.layout().block.start) / step);
    const u32 first = m_random.below(steps + 1), last = m_random.below(steps + 1);
    const u32 off = m_random.below(10) == 0 ? 1 : 0;
    return {life.layout().block.start + std::min(first, last) * step, life.layout().block.start + std::max(first, last) * step - off};
  }

  void take_back(u32 borrower, u32 position) {
    expect(m_lives[borrower].borrow(position, {}), "a loan that cannot be taken back", {borrower, position});
    m_lenders[borrower][position] = kNobody;
  }

  /// Loans of a life end with it, and so do those to it.
  void restart(u32 who) {
    for (u32 borrower = 0; borrower < m_lives.size(); ++borrower)
      for (u32 position = 0; position < 3; ++position)
        if (m_lenders[borrower][position] == who) take_back(borrower, position);
    m_lenders[who] = {kNobody, kNobody, kNobody};
    expect(m_lives[who].reset(m_initials[who]), "a process does not begin again");
  }

  /// What a process can reach of others is theirs to lend: never a byte above their break.
  void judge_loans() const {
    for (u32 borrower = 0; borrower < m_lives.size(); ++borrower)
      for (u32 position = 0; position < 3; ++position) {
        const AddressRange range = m_lives[borrower].lent()[position];
        const u32 owner = m_lenders[borrower][position];
        if (range.start == range.end) continue;
        expect(owner != kNobody && range.start >= m_lives[owner].layout().block.start && range.end <= m_lives[owner].app_break(),
               "a loan of bytes that are not the owner's", {range.start, range.end, owner});
      }
  }

  Random& m_random;
  std::vector<u32> m_initials{};
  std::vector<Life> m_lives{};
  std::vector<std::array<u32, 3>> m_lenders{};
};

inline void take_random_steps() {
  constexpr u64 kStepsOfOneMachine = 4096;
  Random random{extent.seed};
  for (u64 done = 0; done < extent.random_steps;) {
    Machine machine{random};
    for (u64 step = 0; step < kStepsOfOneMachine && done < extent.random_steps; ++step, ++done) machine.step();
  }
}

}  // namespace model
