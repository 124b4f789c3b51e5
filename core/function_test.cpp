// core/function_test.cpp - what may be kept as a function, and that an absent one is not called.
#include "core/function.hpp"

#include <doctest/doctest.h>

#include "core/types.hpp"
#include "tests/unit/check_fails.hpp"

namespace {
u32 twice(u32 value) { return 2 * value; }
struct Capturing {
  u32 value = 1;
  u32 operator()(u32 other) const { return value + other; }
};
static_assert(!std::constructible_from<core::Function<u32(u32)>, Capturing>, "what has state would have to live somewhere");
static_assert(!std::default_initializable<core::Function<u32(u32)>>);
static_assert(sizeof(core::Function<u32(u32)>) == sizeof(&twice));

TEST_CASE("a function is called") {
  constexpr core::Function<u32(u32)> kTwice = twice;
  CHECK(kTwice(4) == 8);
}

TEST_CASE("a lambda without captures is a function") {
  constexpr core::Function<u32(u32)> kNext = [](u32 value) { return value + 1; };
  CHECK(kNext(4) == 5);
}

TEST_CASE("a function that may be absent says so, and is not called") {
  core::OptionalFunction<u32(u32)> function{};
  CHECK_FALSE(function);
  CHECK(unit_test::check_fails([&] { (void)function(1); }));
  function = twice;
  CHECK(function);
  CHECK(function(1) == 2);
}

}  // namespace
