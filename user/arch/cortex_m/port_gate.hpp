// user/arch/cortex_m/port_gate.hpp - one svc: class in the instruction, arguments and results in r0 to r3.
#pragma once
#include "user/return.hpp"

namespace user::port {

/// A register: a number or an address.
using Word = u32;

/// Keeps every register but r0-r3, as all calls but the yields do.
template <u32 Class>
Return call(u32 a, u32 b, u32 c, u32 d) {
  register u32 r0 asm("r0") = a;
  register u32 r1 asm("r1") = b;
  register u32 r2 asm("r2") = c;
  register u32 r3 asm("r3") = d;
  // UNSAFE(system_call): the kernel may read or write shared memory, hence the clobber; registers are as declared.
  asm volatile("svc %4" : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3) : "i"(Class) : "memory");
  return {r0, r1, r2, r3};
}

/// An upcall may run inside: everything a call may change is changed.
inline Return yield(u32 a, u32 b, u32 c) {
  register u32 r0 asm("r0") = a;
  register u32 r1 asm("r1") = b;
  register u32 r2 asm("r2") = c;
  // UNSAFE(system_call): an upcall is an ordinary function call; these are the registers such a call may change.
  asm volatile("svc 0" : "+r"(r0), "+r"(r1), "+r"(r2)::"memory", "cc", "r3", "r12", "lr");
  return {r0, r1, r2, 0};
}

/// Where programs run more than once in one memory, this is done before each; not here.
inline void before_each_life(void (*)()) {}
/// What a task does with an exception; there are none here.
[[noreturn]] inline void exception_in_task() { __builtin_trap(); }

}  // namespace user::port
