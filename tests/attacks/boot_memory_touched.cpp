// tests/attacks/boot_memory_touched.cpp - what the processor starts from is read, written and jumped into.
//
// row: 9
// contained: fault
// fault: ^(read|wrote|touched|executed|illegal)
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  one_life_each(port::kBootMemory.size() * (kAccesses + 1), [](u32 life) {
    const Address address = port::kBootMemory[life / (kAccesses + 1)];
    if (life % (kAccesses + 1) == kAccesses) execute(address);
    touch(address, static_cast<Access>(life % (kAccesses + 1)));
  });
}
