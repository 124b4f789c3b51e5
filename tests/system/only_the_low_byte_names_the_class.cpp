// tests/system/only_the_low_byte_names_the_class.cpp - of the register that names the class only the low eight bits count.
//
// row: 1.1
// only-on: rv32-virt - on Cortex-M the class is eight bits of the instruction
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const Return result = user::port::call<0xABCD'EF05>(2, 0, 0, 0);
  check(is(result, ReturnTag::SuccessU32, memop(Memop::RamStart, 0), 0, 0), "it was memop 2");
  passed();
}
