// tests/system/random_is_absent_without_a_source.cpp - a board without a source of entropy has no random driver.
//
// row: drivers
// only-on: mps2-an386 - the others have a source
#include "contract/random.hpp"
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(user::command(contract::random::kDriver, 0, 0, 0), ErrorCode::NoDevice), "NODEVICE");
  passed();
}
