// tests/system/storage_follows_the_header.cpp - where headers decide, an application stores under its own id what its header lets it.
//
// row: 5.5
// kernel: kernel-test
// with: storage_reader
// with: storage_without_permission
// expect: ^TEST PASSED$
// expect: ^reader: may read, may not write$
// expect: ^storage_without_permission: storage refused: this board gives none to an application whose header lists no storage permissions$
#include "tests/system/storage.hpp"
#include "user/identity.hpp"

using namespace test;

BULKHEAD_IDENTITY(0x51, 1);
BULKHEAD_STORAGE(true, {0x51}, {0x51});

int main() {
  check(write_some() == Status::Done, "write");
  check(read_some() == Status::Done, "read");
  passed();
}
