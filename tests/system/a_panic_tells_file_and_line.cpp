// tests/system/a_panic_tells_file_and_line.cpp - a panic ends the application, and the kernel's log has the file's tag and the line.
//
// row: user library
// expect: ^panic at tests/system/a_panic_tells_file_and_line.cpp:17$
#include "tests/system/check.hpp"
#include "user/panic.hpp"

using namespace test;

namespace {
constexpr u32 kNobodysBusiness = 7;
}

int main() {
  user::require(kNobodysBusiness == 7);

  user::panic();
}
