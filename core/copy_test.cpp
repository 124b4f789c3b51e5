// core/copy_test.cpp - what is copied, and that it has to fit.
#include "core/copy.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/unit/check_fails.hpp"

namespace {

TEST_CASE("a copy fills the front and leaves the rest") {
  std::array<u8, 4> to{9, 9, 9, 9};
  core::copy(to, std::array<u8, 2>{1, 2});
  CHECK(to == std::array<u8, 4>{1, 2, 9, 9});
}

TEST_CASE("text is copied into bytes") {
  std::array<u8, 2> to{};
  core::copy(std::span{to}, std::string_view{"ab"});
  CHECK(to == std::array<u8, 2>{'a', 'b'});
}

TEST_CASE("a copy that does not fit is a failed check") {
  std::array<u8, 2> to{};
  CHECK(unit_test::check_fails([&] { core::copy(to, std::array<u8, 3>{1, 2, 3}); }));
  CHECK(to == std::array<u8, 2>{});
}

TEST_CASE("text of characters is as long as they are") {
  constexpr std::array<char, 3> kCharacters{'a', 'b', 'c'};
  static_assert(core::text_of(kCharacters) == "abc");
  CHECK(core::text_of(std::span{kCharacters}.first(2)) == "ab");
  CHECK(core::text_of({}).empty());
}

}  // namespace
