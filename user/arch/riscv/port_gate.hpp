// user/arch/riscv/port_gate.hpp - one ecall: class in a4, arguments and results in a0 to a3.
#pragma once
#include "user/return.hpp"

namespace user::port {

/// A register: a number or an address.
using Word = u32;

/// Keeps every register but a0-a3, as all calls but the yields do.
template <u32 Class>
Return call(u32 a, u32 b, u32 c, u32 d) {
  register u32 a0 asm("a0") = a;
  register u32 a1 asm("a1") = b;
  register u32 a2 asm("a2") = c;
  register u32 a3 asm("a3") = d;
  register u32 a4 asm("a4") = Class;
  // UNSAFE(system_call): the kernel may read or write shared memory, hence the clobber; registers are as declared.
  asm volatile("ecall" : "+r"(a0), "+r"(a1), "+r"(a2), "+r"(a3) : "r"(a4) : "memory");
  return {a0, a1, a2, a3};
}

/// An upcall may run inside: everything a call may change is changed.
inline Return yield(u32 a, u32 b, u32 c) {
  register u32 a0 asm("a0") = a;
  register u32 a1 asm("a1") = b;
  register u32 a2 asm("a2") = c;
  register u32 a4 asm("a4") = 0;
  // UNSAFE(system_call): an upcall is an ordinary function call; these are the registers such a call may change.
  asm volatile("ecall" : "+r"(a0), "+r"(a1), "+r"(a2), "+r"(a4)::"memory", "a3", "a5", "a6", "a7", "t0", "t1", "t2", "t3", "t4", "t5", "t6", "ra");
  return {a0, a1, a2, 0};
}

/// Where programs run more than once in one memory, this is done before each; not here.
inline void before_each_life(void (*)()) {}
/// What a task does with an exception; there are none here.
[[noreturn]] inline void exception_in_task() { __builtin_trap(); }

}  // namespace user::port
