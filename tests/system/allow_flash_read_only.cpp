// TEST: Flash of the application may be shared read-only, except its header.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 flash = memop(Memop::FlashStart, 0);
  const u32 end = memop(Memop::FlashEnd, 0);
  check(raw_allow_read_only(kConsole, 1, end - 16, 16).ok(), "the end of its flash");
  check(failed(raw_allow_read_only(kConsole, 1, flash, 16), ErrorCode::Invalid, flash, 16), "the header");
  check(failed(raw_allow_read_only(kConsole, 1, end - 8, 16), ErrorCode::Invalid, end - 8, 16), "beyond its flash");
  return done();
}
