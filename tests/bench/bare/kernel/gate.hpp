// tests/bench/bare/kernel/gate.hpp - in place of kernel/gate.hpp: calls go straight into capsules, and nothing ends them.
#pragma once
#include "kernel/capsules.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/interrupts.hpp"

namespace kernel {

constexpr bool admits(CapsuleId) { return true; }
constexpr core::ErrorCode refusal_of(CapsuleId) { return core::ErrorCode::Fail; }
inline void start_tick() {}
inline void stop_tick() {}

template <class Work>
bool through_gate(CapsuleId, Work work) {
  work();
  return true;
}

template <class Object, class Call>
bool through_gate(CapsuleId, Object& object, Call call) {
  call(object);
  return true;
}

template <class Work>
auto through_call_gate(CapsuleId, Work work) {
  const ports::InterruptWindow window;
  return work();
}

template <class Work>
void through_window(CapsuleId, Work work) {
  const ports::InterruptWindow window;
  work();
}

template <class Work>
void call_out(CapsuleId, Work work) {
  work();
}

inline void call_abandoned() {}

}  // namespace kernel
