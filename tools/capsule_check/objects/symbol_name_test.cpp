// tools/capsule_check/objects/symbol_name_test.cpp - names as the compiler makes them.
#include "tools/capsule_check/objects/symbol_name.hpp"

#include <doctest/doctest.h>

using capsule_objects::symbol_name;

TEST_CASE("a member function belongs to its namespace") {
  CHECK(symbol_name("_ZNK6kernel17ProcessManagement5countEv").text() == "kernel::ProcessManagement");
  CHECK(symbol_name("_ZN8capsules3LedIN5chips4NoneEE7commandEv").text() == "capsules::Led");
}
TEST_CASE("thunks, vtables and what is local to a function belong where the function does") {
  CHECK(symbol_name("_ZThn16_N8capsules11ProcessInfo13deferred_callEv").text() == "capsules::ProcessInfo");
  CHECK(symbol_name("_ZTVN8capsules11ProcessInfoE").text() == "capsules::ProcessInfo");
  CHECK(symbol_name("_ZZN8capsules5Alarm3setEvENKUlvE_clEv").text() == "capsules::Alarm");
}
TEST_CASE("the library is std, and a C name has no scope") {
  CHECK(symbol_name("_ZNKSt3__14spanIhLj48EE5firstEj").scope == "std");
  CHECK(symbol_name("memcpy").text() == "memcpy");
  CHECK(symbol_name("memcpy").scope.empty());
}
TEST_CASE("a function of no namespace has a name alone") { CHECK(symbol_name("_Z6meddlev").text() == "meddle"); }
TEST_CASE("a name that is cut off is read as far as it goes") {
  CHECK(symbol_name("_ZN8cap").scope == "cap");
  CHECK(symbol_name("_ZT").text().empty());
}
