// tests/system/results_carry_the_tag_of_their_variant.cpp - results carry the tag of their variant, and define no more
// registers than it has.
//
// row: 1.3
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const Return success = user::port::call<2>(kConsole, 0, 0xAA, 0xBB);
  check(success.tag == 128 && success.value0 == 0 && success.value1 == 0xAA && success.value2 == 0xBB, "Success defines one register");
  const Return value = user::port::call<2>(kAlarm, 1, 0xAA, 0xBB);
  check(value.tag == 129 && value.value0 != 0 && value.value1 == 0xAA && value.value2 == 0xBB, "SuccessU32 defines two");
  const Return failure = user::port::call<2>(kAlarm, 77, 0xAA, 0xBB);
  check(failure.tag == 0 && failure.value0 == 10 && failure.value1 == 0xAA && failure.value2 == 0xBB, "Failure defines two");
  const Return pair = user::port::call<4>(kConsole, 1, 0, 0);
  check(pair.tag == 130 && pair.value2 == 0, "SuccessU32U32 defines three and leaves the fourth");
  passed();
}
