// tools/run/expectation_test.cpp - expressions that lines have to match, in any order.
#include "tools/run/expectation.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

namespace {
using namespace tools;

TEST_CASE("an expression matches anywhere in a line, and anchors hold it to the ends") {
  CHECK(Pattern{"b+c"}.matches("abbcd"));
  CHECK_FALSE(Pattern{"^b+c"}.matches("abbcd"));
  CHECK(Pattern{"^a.*d$"}.matches("abbcd"));
  CHECK(Pattern{"one|two"}.matches("two"));
}

TEST_CASE("an expression that is none is refused with the reason") {
  CHECK_THROWS_WITH_AS(Pattern{"a("}, doctest::Contains("the expression \"a(\" is not a POSIX extended one: "), Error);
}

TEST_CASE("expectations are met in any order, one line may meet several, and none twice over") {
  Expectations expected{{"one", "two", "t"}};
  CHECK_FALSE(expected.empty());
  expected.see("two");
  REQUIRE(expected.missing().size() == 1);
  CHECK(expected.missing()[0].expression() == "one");
  CHECK_FALSE(expected.met());
  expected.see("nothing");
  CHECK_FALSE(expected.met());
  expected.see("one");
  CHECK(expected.met());
  CHECK_FALSE(expected.empty());
}

TEST_CASE("no expectations are empty and met") {
  const Expectations none{{}};
  CHECK(none.empty());
  CHECK(none.met());
}
}  // namespace
