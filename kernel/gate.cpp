// kernel/gate.cpp - activations: how they begin, what the tick does to them, and how they end otherwise than by returning.
#include "kernel/gate.hpp"

#include "core/undivided.hpp"
#include "kernel/board.hpp"
#include "kernel/containment.hpp"
#include "kernel/panic.hpp"

extern "C" {
constinit kernel::ports::Activation kernel_activation{};
}

namespace kernel {
namespace {
/// How the activation that is being abandoned ended; from that decision to the landing.
struct Ending {
  CapsuleId capsule{};
  CapsuleFailure failure = CapsuleFailure::OutOfTime;
  core::Address where = 0;
};
constinit Ending ending{};
constinit bool ticking = false;

u32 who() { return kernel_activation.who.load(std::memory_order_relaxed); }
void set_who(u32 who) { kernel_activation.who.store(who, std::memory_order_relaxed); }

void decide_to_end(CapsuleFailure failure, core::Address where) {
  ending = {.capsule = {static_cast<u8>(who())}, .failure = failure, .where = where};
  set_who(0);  // decided once
}

void forget_sections() {
  bulkhead_sections.depth.store(0, std::memory_order_relaxed);
  bulkhead_sections.end_wanted.store(0, std::memory_order_relaxed);
}

/// Nobody can be abandoned from here on.
u32 take_who() {
  const u32 taken = who();
  set_who(0);
  std::atomic_signal_fence(std::memory_order_seq_cst);
  return taken;
}

/// What belongs to the activation that another one interrupts. Nothing of it changes while it can be abandoned, which it cannot be
/// while `who` is 0.
class Outer {
 public:
  Outer()
      : m_who{take_who()},
        m_landing{std::exchange(kernel_activation.landing, {})},
        m_depth{bulkhead_sections.depth.load(std::memory_order_relaxed)},
        m_end_wanted{bulkhead_sections.end_wanted.load(std::memory_order_relaxed)} {
    forget_sections();
  }
  ~Outer() {
    kernel_activation.landing = m_landing;
    bulkhead_sections.depth.store(m_depth, std::memory_order_relaxed);
    bulkhead_sections.end_wanted.store(m_end_wanted, std::memory_order_relaxed);
    std::atomic_signal_fence(std::memory_order_seq_cst);
    set_who(m_who);
  }
  Outer(const Outer&) = delete;
  Outer& operator=(const Outer&) = delete;
  /// Interrupts are on already.
  bool in_a_capsule() const { return m_who != 0; }

 private:
  u32 m_who;  // first: it is taken before the others are read
  ports::Landing m_landing;
  u32 m_depth;
  u32 m_end_wanted;
};

// What an activation that returns has no need of is out of line, and costs it no register.

[[gnu::noinline]] bool contained(core::Place mark) {
  forget_sections();
  contain(ending.capsule, ending.failure, ending.where, mark);
  return false;
}

bool run_and_contain(CapsuleId capsule, core::FunctionRef work, core::Place mark) {
  if (kernel_run_abandonable(work, capsule.number)) [[likely]] return true;
  return contained(mark);
}

/// From inside a capsule, or from inside a section of the kernel.
[[gnu::noinline]] bool run_inside(CapsuleId capsule, core::FunctionRef work) {
  const Outer outer;
  std::optional<ports::InterruptWindow> window;
  if (!outer.in_a_capsule()) window.emplace();
  return run_and_contain(capsule, work, core::Place{outer});
}
[[gnu::noinline]] bool run_admitted(CapsuleId capsule, core::FunctionRef work) {
  if (who() != 0 || bulkhead_sections.depth.load(std::memory_order_relaxed) != 0) return run_inside(capsule, work);
  const ports::InterruptWindow window;
  const bool returned = run_and_contain(capsule, work, core::Place{window});
  kernel_activation.landing = {};
  return returned;
}

[[gnu::noinline]] void begin_ticking() {
  ticking = true;
  board.tick.start();
}

[[gnu::noinline]] bool run_if_admitted(CapsuleId capsule, core::FunctionRef work) {
  return admits_one(capsule) && run_admitted(capsule, work);
}
}  // namespace

namespace detail {
/// Out of line: whoever looks for the deepest stack wants to see each call with the function that it hands over.
[[gnu::noinline]] bool run_activation(CapsuleId capsule, core::FunctionRef work) {
  if (stopped_capsules == 0) [[likely]] return run_admitted(capsule, work);
  return run_if_admitted(capsule, work);
}

void run_open(CapsuleId capsule, core::FunctionRef work) {
  if (capsule != CapsuleId{}) return (void)run_activation(capsule, work);
  const ports::InterruptWindow window;
  work();
}
}  // namespace detail

void start_tick() {
  if (!ticking) [[unlikely]] begin_ticking();
}
void stop_tick() {
  board.tick.stop();
  ticking = false;
}

void call_abandoned() {
  forget_sections();
  contain(ending.capsule, ending.failure, ending.where, {});
}

}  // namespace kernel

bool kernel_tick(core::Address where) {
  using namespace kernel;
  if (!board.tick.interrupted() || who() == 0) return false;
  if ((who() & ports::Activation::kMet) == 0) {
    set_who(who() | ports::Activation::kMet);
    return false;
  }
  if (bulkhead_sections.depth.load(std::memory_order_relaxed) != 0) {
    bulkhead_sections.end_wanted.store(1, std::memory_order_relaxed);
    return false;
  }
  decide_to_end(CapsuleFailure::OutOfTime, where);
  return true;
}

void kernel_activation_faulted(core::Address where, u32 code, core::Address stack) {
  using namespace kernel;
  const CapsuleFailure failure = ports::is_failed_check(code) ? CapsuleFailure::CheckFailed : CapsuleFailure::Faulted;
  decide_to_end(board.sections().stack_overflowed(stack) ? CapsuleFailure::StackUsedUp : failure, where);
}

/// A section outlasted the budget of its capsule.
extern "C" void bulkhead_abandon(core::Place where) noexcept {
  using namespace kernel;
  if (who() == 0) panic("a section that nobody is in was to be ended");
  decide_to_end(CapsuleFailure::OutOfTime, ports::code_address(where));
  kernel_land();
}
