// tests/system/neighbours/storage_reader.cpp - its header lets it read its own objects, and write none.
#include "tests/system/storage.hpp"
#include "user/identity.hpp"

using namespace test;

BULKHEAD_IDENTITY(0x52, 1);
BULKHEAD_STORAGE(false, {0x52}, {0x52});

int main() {
  const bool reads = read_some() == Status::Done;
  const bool writes = write_some() == Status::Done;
  (void)user::console::print(reads && !writes ? "reader: may read, may not write\r\n" : "reader: wrong\r\n");
}
