// tests/attacks/exception_return_values.cpp - values that end an exception are jumped to from an application.
//
// row: 43
// contained: fault
// fault: ^(executed|illegal instruction)
// lives: several
// only-on: mps2-an386 - that processor ends exceptions by jumps
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  constexpr std::array<Address, 10> kValues{0xFFFF'FFF1, 0xFFFF'FFF9, 0xFFFF'FFFD, 0xFFFF'FFE1, 0xFFFF'FFE9, 0xFFFF'FFED, 0xFFFF'FFBC, 0xFFFF'FFFF, 0xF000'0001, 0xFEFF'FFFF};
  one_life_each(kValues.size(), [&](u32 life) { asm volatile("bx %0" ::"r"(kValues[life]) : "memory"); });
}
