// core/enumeration_test.cpp - numbers that are values, and numbers that are none.
#include "core/enumeration.hpp"

#include <doctest/doctest.h>

namespace {
enum class Mode : u8 { Off, Slow, Fast };

TEST_CASE("numbers up to the last value are values") {
  CHECK(core::to_enum<Mode::Fast>(0) == Mode::Off);
  CHECK(core::to_enum<Mode::Fast>(2) == Mode::Fast);
}

TEST_CASE("numbers behind the last value are none, also where they would fit once narrowed") {
  CHECK_FALSE(core::to_enum<Mode::Fast>(3));
  CHECK_FALSE(core::to_enum<Mode::Fast>(256));
}

}  // namespace
