// tests/attacks/own_ram_executed.cpp - a function is written into its data and onto its stack, and called there.
//
// row: 12, R14
// contained: fault
// fault: executed
// lives: several
// happened: tock#1290
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  static volatile u32 in_data = port::kReturn;
  volatile u32 on_stack = port::kReturn;
  execute_all(std::array{address_of(&in_data), address_of(&on_stack)});
}
