// tests/system/neighbours/storage_without_permission.cpp - it has an id, and a header that says nothing of storage.
#include "tests/system/storage.hpp"
#include "user/identity.hpp"

using namespace test;

BULKHEAD_IDENTITY(0x53, 1);

int main() { check(read_some() == Status::Refused, "nothing to read"); }
