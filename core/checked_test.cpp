// core/checked_test.cpp - what fits is computed, what does not is a failed check; host only.
#include "core/checked.hpp"

#include <doctest/doctest.h>

#include "tests/unit/check_fails.hpp"

namespace {
using core::Checked;
using unit_test::check_fails;
using Length = Checked<u32>;
constexpr u32 kLargest = ~0u;

TEST_CASE("what fits is computed") {
  CHECK((Length{2} + 3u).value() == 5);
  CHECK((Length{5} - 5u).value() == 0);
  CHECK((Length{0x1'0000} * 0xFFFFu).value() == 0xFFFF'0000);
  CHECK(Length{kLargest} > Length{1});
}

TEST_CASE("a result that would wrap is a failed check") {
  CHECK(check_fails([] { return (Length{kLargest} + 1u).value(); }));
  CHECK(check_fails([] { return (Length{4} - 5u).value(); }));
  CHECK(check_fails([] { return (Length{0x1'0000} * 0x1'0000u).value(); }));
}
}  // namespace
