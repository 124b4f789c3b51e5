// tools/sweep/plugin/watcher.hpp - where in the kernel each interrupt of a window came, and what a window consists of.
//
// A place is the instruction behind which the interrupt came: the last one executed before it was pending. Two instructions with a
// place between them are two places, however they follow each other, so what is taken between a return and the process's next
// instruction, or between a trap and the kernel's first, has a place too. Place 0 is every instruction outside of the kernel.
// What a path consists of is known from windows that ended before their interrupt came.
#pragma once
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <vector>

#include "tools/sweep/marks.hpp"
#include "tools/sweep/plugin/sources.hpp"

namespace sweep {

using Address = std::uint64_t;

/// Of one kind of window and one source.
struct Tally {
  std::uint64_t windows = 0, early = 0, beyond = 0, withdrawn = 0, call_pending = 0, longest = 0;
  std::map<Address, std::uint64_t> taken, held;  // at once; later, since something held it off
  std::map<Address, std::uint64_t> passed;       // windows in which this was executed and then no interrupt came
};

class Watcher {
 public:
  Watcher(Board& board, Processor& processor, Address kernel_start, Address kernel_end)
      : m_board{board}, m_processor{processor}, m_start{kernel_start}, m_end{kernel_end}, m_seen((kernel_end - kernel_start) / kGrain) {}

  bool open() const { return m_kind != 0; }

  void arm() { m_state = {State::Unset, State::Unset}; }
  void begin(unsigned kind) {
    m_kind = kind;
    ++m_window;
    m_executed.clear();
    m_length = 0;
    m_last = 0;
    for (unsigned source = 0; source < kSources; ++source) {
      m_waiting[source] = swept(source);
      if (!swept(source)) continue;
      ++tally(source).windows;
      if (m_state[source] != State::Set || m_board.come(m_processor, source)) ++tally(source).early, m_waiting[source] = false;
    }
    m_state = {};
  }
  void end() {
    for (unsigned source = 0; source < kSources; ++source)
      if (m_waiting[source]) ++tally(source).beyond, pass(source);
    m_waiting = {};
    m_kind = 0;
  }
  /// In front of each instruction; `entry`: the first one of a handler.
  void step(Address address, bool entry) {
    if (open()) return step_in_window(address, entry);
    for (unsigned source = 0; source < kSources; ++source)
      if (m_state[source] == State::Set && m_board.come(m_processor, source)) m_state[source] = State::Come;
  }
  void stored(Address address) {
    for (unsigned source = 0; source < kSources; ++source) {
      if (!m_board.sets(address, source)) continue;
      if (open()) withdraw(source);
      else if (m_state[source] == State::Unset) m_state[source] = State::Set;
    }
  }

  void write(std::FILE* file) const {
    std::fprintf(file, "privileged %llu\n", static_cast<unsigned long long>(m_privileged));
    for (const auto& [key, tally] : m_tallies) write(file, key, tally);
    std::fflush(file);
  }

 private:
  using Key = std::pair<unsigned, unsigned>;
  enum class State { Ignored, Unset, Set, Come };
  static constexpr Address kGrain = 2;  // no instruction is shorter or begins at an odd address

  bool swept(unsigned source) const { return (m_kind & 1u << source) != 0; }
  bool in_kernel(Address address) const { return address >= m_start && address < m_end; }
  Tally& tally(unsigned source) { return m_tallies[{m_kind, source}]; }

  void step_in_window(Address address, bool entry) {
    ++m_length;
    for (unsigned source = 0; source < kSources; ++source)
      if (m_waiting[source] && m_board.come(m_processor, source)) hit(source, entry);
    const bool from_kernel = m_last != 0;
    m_last = in_kernel(address) ? address : 0;
    if (m_last != 0) note(address);
    else if (from_kernel && !m_board.unprivileged(m_processor)) ++m_privileged;
  }
  /// The kernel sets it for something else.
  void withdraw(unsigned source) {
    if (!m_waiting[source]) return;
    m_waiting[source] = false;
    ++tally(source).withdrawn;
    pass(source);
  }
  void note(Address address) {
    std::uint64_t& seen = m_seen[(address - m_start) / kGrain];
    if (seen == m_window) return;
    seen = m_window;
    m_executed.push_back(address);
  }
  void pass(unsigned source) {
    for (const Address address : m_executed) ++tally(source).passed[address];
    tally(source).longest = std::max(tally(source).longest, m_length);
  }
  void hit(unsigned source, bool entry) {
    m_waiting[source] = false;
    ++(entry ? tally(source).taken : tally(source).held)[m_last];
    if (m_board.call_pending(m_processor)) ++tally(source).call_pending;
  }

  static void write(std::FILE* file, const Key& key, const Tally& tally) {
    const auto count = [](std::uint64_t value) { return static_cast<unsigned long long>(value); };
    std::fprintf(file, "window %u %u %llu %llu %llu %llu %llu %llu\n", key.first, key.second, count(tally.windows), count(tally.early), count(tally.beyond),
                 count(tally.withdrawn), count(tally.call_pending), count(tally.longest));
    for (const auto& [address, hits] : tally.taken) std::fprintf(file, "taken %llx %llu\n", count(address), count(hits));
    for (const auto& [address, hits] : tally.held) std::fprintf(file, "held %llx %llu\n", count(address), count(hits));
    for (const auto& [address, windows] : tally.passed) std::fprintf(file, "passed %llx %llu\n", count(address), count(windows));
  }

  Board& m_board;
  Processor& m_processor;
  Address m_start, m_end;
  unsigned m_kind = 0;
  std::uint64_t m_window = 0, m_length = 0;
  std::array<State, kSources> m_state{};   // in front of windows
  std::array<bool, kSources> m_waiting{};  // in one
  Address m_last = 0;
  std::vector<std::uint64_t> m_seen;  // by place in the kernel's text: the last window that executed it
  std::vector<Address> m_executed;    // in this window, each once
  std::uint64_t m_privileged = 0;
  std::map<Key, Tally> m_tallies;
};

}  // namespace sweep
