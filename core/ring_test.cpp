// core/ring_test.cpp - order and capacity, round the end of the array; host only.
#include "core/ring.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <random>

namespace {
using core::Ring;

TEST_CASE("what goes in first comes out first, and a full ring refuses without overwriting") {
  Ring<u8, 3> ring;
  for (const u8 value : {1, 2, 3}) CHECK(ring.push(value));
  CHECK(ring.full());
  CHECK_FALSE(ring.push(4));
  for (const u8 value : {1, 2, 3}) CHECK(ring.pop() == value);
  CHECK(ring.empty());
  CHECK_FALSE(ring.pop());
}

TEST_CASE("many are taken at once, in order, round the end of the array, and no more than there are or fit") {
  Ring<u8, 4> ring;
  for (const u8 value : {1, 2, 3}) CHECK(ring.push(value));
  std::array<u8, 4> taken{};
  CHECK(ring.pop_into(std::span{taken}.first(2)) == 2);
  CHECK(taken == std::array<u8, 4>{1, 2, 0, 0});
  for (const u8 value : {4, 5, 6}) CHECK(ring.push(value));
  CHECK(ring.full());
  CHECK(ring.pop_into(taken) == 4);
  CHECK(taken == std::array<u8, 4>{3, 4, 5, 6});
  CHECK(ring.empty());
  CHECK(ring.pop_into(taken) == 0);
}

TEST_CASE("many go in at once, in order, round the end of the array, or none of them") {
  Ring<u8, 4> ring;
  CHECK(ring.push_all(std::array<u8, 3>{1, 2, 3}));
  CHECK_FALSE(ring.push_all(std::array<u8, 2>{4, 5}));
  CHECK(ring.size() == 3);
  CHECK(ring.pop() == 1);
  CHECK(ring.pop() == 2);
  CHECK(ring.push_all(std::array<u8, 3>{4, 5, 6}));
  CHECK(ring.push_all(std::array<u8, 0>{}));
  CHECK(ring.full());
  for (const u8 value : {3, 4, 5, 6}) CHECK(ring.pop() == value);
}

TEST_CASE("clearing forgets everything that was in a ring") {
  Ring<u8, 3> ring;
  CHECK(ring.push(1));
  CHECK(ring.push(2));
  ring.clear();
  CHECK(ring.empty());
  CHECK(ring.push(3));
  CHECK(ring.pop() == 3);
}

TEST_CASE("a ring agrees with a queue over a long random history") {
  std::mt19937 random{2};
  Ring<u32, 5> ring;
  std::deque<u32> model;
  for (u32 i = 0; i < 20000; ++i) {
    if (random() % 2 == 0) {
      REQUIRE(ring.push(i) == (model.size() < 5));
      if (model.size() < 5) model.push_back(i);
    } else if (const auto value = ring.pop()) {
      REQUIRE(*value == model.front());
      model.pop_front();
    } else {
      REQUIRE(model.empty());
    }
    REQUIRE(ring.size() == model.size());
  }
}
}  // namespace
