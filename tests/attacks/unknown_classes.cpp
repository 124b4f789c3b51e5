// tests/attacks/unknown_classes.cpp - system calls of classes that do not exist are made, the largest class included.
//
// row: 26
// contained: fault
// fault: ^made a system call that does not exist
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  one_life_each(6, [](u32 life) {
    switch (life) {
      case 0: (void)raw_call<8>(0, 0, 0, 0); break;
      case 1: (void)raw_call<9>(0, 0, 0, 0); break;
      case 2: (void)raw_call<0x7F>(0, 0, 0, 0); break;
      case 3: (void)raw_call<0x80>(0, 0, 0, 0); break;
      case 4: (void)raw_call<0xBD>(0, 0, 0, 0); break;
      default: (void)raw_call<0xFF>(0, 0, 0, 0);
    }
  });
}
