// tests/system/an_unknown_exit_variant_is_nosupport.cpp - exit of an unknown variant returns NOSUPPORT.
//
// row: 1.10
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(user::port::call<6>(2, 0, 0, 0), ErrorCode::NoSupport), "NOSUPPORT");
  passed();
}
