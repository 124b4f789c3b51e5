// core/function_ref_test.cpp - the closure is called where it is, not copied.
#include "core/function_ref.hpp"

#include <doctest/doctest.h>

TEST_CASE("the closure of whoever calls is called, each time") {
  int calls = 0;
  auto count = [&] { ++calls; };
  const core::FunctionRef work{count};
  work();
  work();
  CHECK(calls == 2);
}
TEST_CASE("a closure that captured nothing is handed the object") {
  int number = 3;
  core::FunctionRef{number, [](int& it) { ++it; }}();
  CHECK(number == 4);
}
TEST_CASE("what the closure keeps itself is changed in place") {
  auto count = [calls = 0]() mutable { ++calls; return calls; };
  auto note = [&] { (void)count(); };
  core::FunctionRef{note}();
  CHECK(count() == 2);
}
