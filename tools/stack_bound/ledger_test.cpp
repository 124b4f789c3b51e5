// tools/stack_bound/ledger_test.cpp - which lines are read, used and refused.
#include "tools/stack_bound/ledger.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"

namespace {
using tools::stack::Ledger;

TEST_CASE("a line of the ledger is noted when it was of use") {
  Ledger ledger{"# a comment\nnever a::* b::c because\nendless d for a test\n"};
  REQUIRE(ledger.lines().size() == 2);
  CHECK_FALSE(ledger.never("b::a", "b::c"));
  CHECK_FALSE(ledger.lines()[0].used);
  CHECK(ledger.never("a::a", "b::c"));
  CHECK(ledger.lines()[0].used);
  CHECK(ledger.lines()[0].number == 2);
  CHECK(ledger.endless("d"));
}

TEST_CASE("names that a line lists are not left out, and without a line none is") {
  Ledger ledger{"only a fired,done because\n"};
  CHECK_FALSE(ledger.left_out("a", "done"));
  CHECK_FALSE(ledger.left_out("b", "other"));
  CHECK_FALSE(ledger.lines()[0].used);
  CHECK(ledger.left_out("a", "other"));
  CHECK(ledger.lines()[0].used);
}

TEST_CASE("lines about what is not called again have a bit each, and are used where a call is left out") {
  Ledger ledger{"once a::* because\nnever x y because\nonce *::b because\n"};
  CHECK(ledger.once("a::c") == 1);
  CHECK(ledger.once("a::b") == 3);
  CHECK(ledger.once("c") == 0);
  CHECK_FALSE(ledger.lines()[2].used);
  ledger.used_once(2);
  CHECK(ledger.lines()[2].used);
  CHECK_FALSE(ledger.lines()[0].used);
}

TEST_CASE("a line without a reason, or of another kind, is an error with its number") {
  CHECK_THROWS_WITH_AS(Ledger{"never a b\n"}, doctest::Contains("stack-ledger.txt:1"), tools::Error);
  CHECK_THROWS_AS(Ledger{"perhaps a b because\n"}, tools::Error);
}
}  // namespace
