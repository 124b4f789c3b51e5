// TEST: Exit of an unknown variant returns NOSUPPORT.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(user::port::call<6>(2, 0, 0, 0), ErrorCode::NoSupport), "NOSUPPORT");
  return done();
}
