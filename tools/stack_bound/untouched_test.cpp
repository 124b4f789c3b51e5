// tools/stack_bound/untouched_test.cpp - a register that is not to be touched is found in every kind of operand, and in compiled code alone.
#include "tools/stack_bound/untouched.hpp"

#include <doctest/doctest.h>

namespace {
using namespace tools::stack;

Image one_function(std::optional<u32> frame) {
  Image image{.processor = &kRiscv};
  image.functions[0x100] = {.entry = 0x100, .end = 0x108, .name = "work", .frame = frame};
  return image;
}
Listing one_instruction(std::vector<std::string> operands) {
  return {{0x104, Instruction{.address = 0x104, .size = 4, .name = "any", .operands = std::move(operands)}}};
}

TEST_CASE("a register that is not to be touched is found as a value and as an address") {
  CHECK_THROWS_WITH(expect_untouched(one_function(0), one_instruction({"a0", "s2"})), doctest::Contains("work uses the register s2 at 0x104"));
  CHECK_THROWS_WITH(expect_untouched(one_function(0), one_instruction({"a0", "0x8(s11)"})), doctest::Contains("s11"));
}

TEST_CASE("other registers may be used") { expect_untouched(one_function(0), one_instruction({"s1", "0x8(s0)"})); }

TEST_CASE("what is not compiled may use every register") { expect_untouched(one_function({}), one_instruction({"a0", "s2"})); }

TEST_CASE("what stands behind the function is another's") {
  Image image = one_function(0);
  image.functions[0x100].end = 0x104;
  expect_untouched(image, one_instruction({"s2"}));
}
}  // namespace
