// tests/system/memop_has_no_writeable_flash_to_tell.cpp - an application without writeable flash regions has none to ask for.
//
// row: 1.9
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(memop(Memop::WriteableRegions, 0) == 0, "none");
  check(failed(user::memop(8, 0), ErrorCode::Fail) && failed(user::memop(9, 0), ErrorCode::Fail), "start and end fail");
  check(failed(user::memop(8, 0xFFFF'FFFF), ErrorCode::Fail), "any index");
  passed();
}
