// tools/bench/plugin/tally.hpp - what was counted between two marks: every sample behind the warm-up, and where it went.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace bench {

/// One sample is what the kernel executed between mark `from` and the next mark, if that is `to`.
struct Wanted {
  unsigned from = 0;
  unsigned to = 0;
  unsigned warm_up = 0;   // samples left out: caches of any kind, first allocations
  unsigned samples = 1;
  bool profile = false;
};

class Tally {
 public:
  Tally(const Wanted& wanted, std::uint64_t kernel_start, std::uint64_t kernel_end)
      : m_wanted{wanted}, m_start{kernel_start} {
    if (wanted.profile) m_total.resize((kernel_end - kernel_start) / kGrain), m_sample.resize(m_total.size());
  }

  bool counting() const { return m_last == m_wanted.from; }
  bool complete() const { return m_seen == m_wanted.warm_up + m_wanted.samples; }

  /// The program is at a mark, and the kernel has executed `executed` instructions since reset.
  void pass(unsigned mark, std::uint64_t executed) {
    if (m_last == m_wanted.from && mark == m_wanted.to) sample(executed - m_executed);
    if (mark == m_wanted.from) std::ranges::fill(m_sample, 0);
    m_last = mark;
    m_executed = executed;
  }
  /// The kernel is about to execute the instruction at `address`; in a profile only.
  void step(std::uint64_t address) {
    if (counting()) ++m_sample[(address - m_start) / kGrain];
  }

  /// "minimum maximum", then for a profile "address count" a line, in hexadecimal, summed over all samples.
  void write(const char* path) const {
    std::FILE* file = std::fopen(path, "w");
    if (file == nullptr) return;  // the reader says that it is missing
    std::fprintf(file, "%llx %llx\n", static_cast<unsigned long long>(m_least), static_cast<unsigned long long>(m_most));
    for (std::size_t i = 0; i < m_total.size(); ++i)
      if (m_total[i] != 0)
        std::fprintf(file, "%llx %llx\n", static_cast<unsigned long long>(m_start + i * kGrain), static_cast<unsigned long long>(m_total[i]));
    std::fclose(file);
  }

 private:
  static constexpr std::uint64_t kGrain = 2;  // no instruction is shorter or begins at an odd address

  void sample(std::uint64_t count) {
    if (m_seen++ < m_wanted.warm_up) return;
    m_least = std::min(m_least, count);
    m_most = std::max(m_most, count);
    for (std::size_t i = 0; i < m_total.size(); ++i) m_total[i] += m_sample[i];
  }

  Wanted m_wanted;
  std::uint64_t m_start = 0;
  unsigned m_last = 0;  // kReset
  std::uint64_t m_executed = 0;
  unsigned m_seen = 0;
  std::uint64_t m_least = ~std::uint64_t{0};
  std::uint64_t m_most = 0;
  std::vector<std::uint64_t> m_total, m_sample;  // by place in the kernel's text
};

}  // namespace bench
