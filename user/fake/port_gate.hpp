// user/fake/port_gate.hpp - the gate on the host: every system call goes to the fake kernel that the test made.
#pragma once
#include "user/return.hpp"

namespace user::port {

/// A register: a number or an address, which has 64 bits here.
using Word = std::uintptr_t;

Return system_call(u32 kind, u32 a, u32 b, Word c, Word d);
Return yield(u32 variant, Word a, u32 b);

template <u32 Class>
Return call(u32 a, u32 b, Word c, Word d) { return system_call(Class, a, b, c, d); }

/// The library's static state belongs to one life of a program: the next kernel resets it.
void before_each_life(void (*reset)());
/// A program that ends, or a check of a test, leaves tasks by an exception.
[[noreturn]] inline void exception_in_task() { throw; }

}  // namespace user::port
