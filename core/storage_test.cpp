// core/storage_test.cpp - the bytes are those of the objects, from the first to the last.
#include "core/storage.hpp"

#include <doctest/doctest.h>

namespace {
struct Several {
  u32 before = 0;
  u32 first = 1;
  u32 middle = 2;
  u16 last = 3;
};
Several several;
}  // namespace

TEST_CASE("of one object it is the object's bytes") {
  const auto bytes = core::Storage{several.first}.bytes();
  CHECK(static_cast<void*>(bytes.data()) == &several.first);
  CHECK(bytes.size() == sizeof several.first);
}
TEST_CASE("of several it goes from the first to the end of the last") {
  const auto bytes = core::Storage{several.first, several.last}.bytes();
  CHECK(static_cast<void*>(bytes.data()) == &several.first);
  CHECK(bytes.size() == 2 * sizeof(u32) + sizeof(u16));
}
TEST_CASE("of no object it is empty") { CHECK(core::Storage{}.bytes().empty()); }
