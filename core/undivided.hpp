// core/undivided.hpp - a section that is finished once it is begun: whoever runs out of time inside it ends behind it.
//
// A capsule that takes too long is abandoned wherever it is. What it calls outside of itself (the kernel, a device, a buffer
// that it shares with others) must not be left half changed: such a function holds an Undivided while it changes anything.
// A check that fails inside is a failure of the trusted side, and a panic: so arguments are checked before.
// Context  kernel loop. Sections nest, and are short: the time that one takes is on top of the budget.
// Cost     about a dozen instructions.
#pragma once
#include <atomic>

#include "core/types.hpp"

/// Ends what executes for good; called behind the outermost section, which ended at `where`, if its time was over meanwhile.
extern "C" [[noreturn]] void bulkhead_abandon(const void* where) noexcept;

namespace core {

/// How many sections are open, and whether what executes is to end behind them. Atomic, because an interrupt looks at both;
/// plain loads and stores otherwise, for the interrupt comes and goes between two instructions.
struct Sections {
  std::atomic<u32> depth = 0;
  std::atomic<u32> end_wanted = 0;
};
}  // namespace core

/// Named for the trap code.
extern "C" {
inline constinit core::Sections bulkhead_sections{};
}

namespace core {

class Undivided {
 public:
  Undivided() { enter(); }
  ~Undivided() { leave(); }
  Undivided(const Undivided&) = delete;
  Undivided& operator=(const Undivided&) = delete;

 private:
  // Out of line: there are many sections.
  [[gnu::noinline]] static void enter() {
    set_depth(depth() + 1);
    std::atomic_signal_fence(std::memory_order_seq_cst);
  }
  [[gnu::noinline]] static void leave() {
    std::atomic_signal_fence(std::memory_order_seq_cst);
    set_depth(depth() - 1);
    if (bulkhead_sections.end_wanted.load(std::memory_order_relaxed) != 0 && depth() == 0) [[unlikely]]
      bulkhead_abandon(__builtin_return_address(0));
  }
  static u32 depth() { return bulkhead_sections.depth.load(std::memory_order_relaxed); }
  static void set_depth(u32 depth) { bulkhead_sections.depth.store(depth, std::memory_order_relaxed); }
};

}  // namespace core
