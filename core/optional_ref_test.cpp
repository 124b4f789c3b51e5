// core/optional_ref_test.cpp - present, absent, and reaching through nothing; host only.
#include "core/optional_ref.hpp"

#include <doctest/doctest.h>

#include "tests/unit/check_fails.hpp"

namespace {
using core::OptionalRef;

int seven = 7;
int eight = 8;

TEST_CASE("a present reference reaches its object and an absent one is false") {
  OptionalRef<int> reference{seven};
  CHECK(reference);
  CHECK(*reference == 7);
  CHECK_FALSE(OptionalRef<int>{});
  CHECK_FALSE(OptionalRef<int>{std::nullopt});
}

TEST_CASE("references are equal when they mean the same object") {
  CHECK(OptionalRef<int>{seven} == OptionalRef<int>{seven});
  CHECK(OptionalRef<int>{seven} != OptionalRef<int>{eight});
  CHECK(OptionalRef<int>{} == OptionalRef<int>{});
}

TEST_CASE("reaching through an absent reference is a failed check") {
  struct Point { int x = 0; };
  CHECK(unit_test::check_fails([] { (void)*OptionalRef<int>{}; }));
  CHECK(unit_test::check_fails([] { (void)OptionalRef<Point>{}->x; }));
}
}  // namespace
