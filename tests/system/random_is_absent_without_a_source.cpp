// TEST: A board without a source of entropy has no random driver.
// EXPECT: ^done$
// BOARDS: mps2-an386
// BECAUSE: the others have a source
#include "contract/random.hpp"
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(user::command(contract::random::kDriver, 0, 0, 0), ErrorCode::NoDevice), "NODEVICE");
  return done();
}
