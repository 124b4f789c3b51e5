// kernel/gate.hpp - the one way into capsule code: system calls, bottom halves, deferred calls and clients all pass here.
//
// While a capsule executes, interrupts are taken. They record themselves, but for the board's tick: an activation that it meets
// twice is abandoned, as is one in which a check fails. The caller goes on as if it had returned, without an answer.
// Nothing is written to a timer for a call: the gate only notes whose code executes.
// Context  kernel loop. Activations nest: a client of another capsule has an activation, and a failure, of its own.
#pragma once
#include <type_traits>
#include <utility>

#include "kernel/capsules.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/interrupts.hpp"

namespace kernel {

/// One bit for each capsule that is stopped.
extern constinit u32 stopped_capsules;

/// Whether a stopped capsule may execute again by now, because what it waited for has come; that begins it anew.
bool begins_anew(CapsuleId capsule);
/// Where any capsule is stopped: whether this one is called.
bool admits_one(CapsuleId capsule);
inline bool admits(CapsuleId capsule) {
  if (stopped_capsules == 0) [[likely]] return true;
  return admits_one(capsule);
}
/// What a system call to a capsule that is not admitted answers: Busy while it waits for a device, Fail for good.
core::ErrorCode refusal_of(CapsuleId capsule);

namespace detail {
/// False also where the capsule is not admitted.
bool run_activation(CapsuleId capsule, void (*run)(void* work), void* work);
}  // namespace detail

/// False: the capsule is stopped, or stopped in here. What `work` has changed of the caller's variables may be anything then.
template <class Work>
bool through_gate(CapsuleId capsule, Work work) {
  // The pointer comes back as what it was made of, before `work` ends.
  return detail::run_activation(capsule, [](void* it) { (*static_cast<Work*>(it))(); }, &work);
}

/// The same for a call that needs nothing but the object it is made on.
template <class Object, class Call>
  requires std::is_empty_v<Call>
bool through_gate(CapsuleId capsule, Object& object, Call) {
  return detail::run_activation(capsule, [](void* it) { Call{}(*static_cast<Object*>(it)); }, &object);
}

/// A capsule executes from here to the end of the block, which may not come: see through_call_gate().
class CallActivation {
 public:
  explicit CallActivation(CapsuleId capsule) {
    kernel_activation.who.store(capsule.number, std::memory_order_relaxed);
    std::atomic_signal_fence(std::memory_order_seq_cst);
  }
  ~CallActivation() {
    std::atomic_signal_fence(std::memory_order_seq_cst);
    kernel_activation.who.store(0, std::memory_order_relaxed);
  }
  CallActivation(const CallActivation&) = delete;
  CallActivation& operator=(const CallActivation&) = delete;
};

/// For the last thing that a system call does. An activation that does not end by itself ends the call, with Fail: no register has
/// to be kept for coming back, so this costs a fraction of the other. The capsule was admitted.
template <class Work>
auto through_call_gate(CapsuleId capsule, Work work) {
  const ports::InterruptWindow window;
  const CallActivation activation{capsule};
  return work();  // made where the caller wants it: no copy
}

/// A bottom half or a deferred call, from the kernel's loop: interrupts are taken also where the code is no capsule's.
template <class Work>
void through_window(CapsuleId capsule, Work work) {
  if (capsule != CapsuleId{}) return (void)through_gate(capsule, work);
  const ports::InterruptWindow window;
  work();
}

/// From the middle of something else that the kernel does. The kernel's own code is called as it is.
template <class Work>
void call_out(CapsuleId capsule, Work work) {
  if (capsule != CapsuleId{}) (void)through_gate(capsule, work);
  else work();
}

/// The tick is on whenever the system is not idle. It is started once, however often that is asked for.
void start_tick();
void stop_tick();

/// The activation of a system call was abandoned: what is due for its capsule. Called from the landing, outside of all C++.
void call_abandoned();

}  // namespace kernel
