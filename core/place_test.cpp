// core/place_test.cpp - places are compared, never followed.
#include "core/place.hpp"

#include <doctest/doctest.h>

#include <array>

TEST_CASE("an object lies within the storage that it is part of, and nowhere else") {
  std::array<int, 3> numbers{};
  const auto first_two = std::as_bytes(std::span{numbers}.first(2));
  CHECK(core::Place{numbers[0]}.within(first_two));
  CHECK(core::Place{numbers[1]}.within(first_two));
  CHECK_FALSE(core::Place{numbers[2]}.within(first_two));
  CHECK_FALSE(core::Place{}.within(first_two));
}
TEST_CASE("of two places one is below the other") {
  std::array<int, 2> numbers{};
  CHECK(core::Place{numbers[0]}.below(core::Place{numbers[1]}));
  CHECK_FALSE(core::Place{numbers[1]}.below(core::Place{numbers[0]}));
  CHECK_FALSE(core::Place{numbers[0]}.below(core::Place{numbers[0]}));
}
TEST_CASE("nowhere is no place") {
  const int number = 0;
  CHECK_FALSE(core::Place{});
  CHECK(core::Place{number});
}
