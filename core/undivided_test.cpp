// core/undivided_test.cpp - sections nest, and what ends behind them ends behind the outermost.
#include "core/undivided.hpp"

#include <doctest/doctest.h>

#include "tests/unit/check_fails.hpp"

namespace {
u32 depth() { return bulkhead_sections.depth.load(); }
}  // namespace

TEST_CASE("a section is open until its end, those inside included") {
  {
    const core::Undivided outer;
    CHECK(depth() == 1);
    {
      const core::Undivided inner;
      CHECK(depth() == 2);
    }
    CHECK(depth() == 1);
  }
  CHECK(depth() == 0);
}
TEST_CASE("whoever is to end does so behind the outermost section, not behind one inside") {
  CHECK_FALSE(unit_test::check_fails([] {
    const core::Undivided outer;
    { const core::Undivided inner; bulkhead_sections.end_wanted = 1; }
    bulkhead_sections.end_wanted = 0;
  }));
  CHECK(unit_test::check_fails([] { const core::Undivided whole; bulkhead_sections.end_wanted = 1; }));
}
