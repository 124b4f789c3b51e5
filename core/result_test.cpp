// core/result_test.cpp - outcomes, TRY, and the numbers that are ABI; host only.
#include "core/result.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "tests/unit/check_fails.hpp"

namespace {
using core::ErrorCode;
using core::Result;
using unit_test::check_fails;

Result<u32> half(u32 value) {
  if (value % 2 != 0) return core::fail(ErrorCode::Invalid);
  return value / 2;
}
Result<u32> quarter(u32 value) {
  const u32 first = TRY(half(value));
  return TRY(half(first));
}

TEST_CASE("TRY hands on the first error and unwraps values") {
  CHECK(quarter(12).value() == 3);
  CHECK(quarter(6).error() == ErrorCode::Invalid);
  CHECK(quarter(7).error() == ErrorCode::Invalid);
}

TEST_CASE("TRY moves what can only be moved") {
  const auto make = []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); };
  const auto use = [&]() -> Result<int> { return *TRY(make()); };
  CHECK(use().value() == 5);
}

TEST_CASE("reading the value of an error, or the error of a value, is a failed check") {
  CHECK(check_fails([] { (void)*half(3); }));
  CHECK(check_fails([] { (void)half(4).error(); }));
  CHECK_FALSE(check_fails([] { (void)*half(4); }));
}

TEST_CASE("error codes have the numbers of TRD 104") {
  constexpr ErrorCode kInOrder[] = {ErrorCode::Fail, ErrorCode::Busy, ErrorCode::Already, ErrorCode::Off, ErrorCode::Reserve,
                                    ErrorCode::Invalid, ErrorCode::Size, ErrorCode::Cancel, ErrorCode::NoMemory,
                                    ErrorCode::NoSupport, ErrorCode::NoDevice, ErrorCode::Uninstalled, ErrorCode::NoAcknowledge};
  u32 number = 0;
  for (const ErrorCode code : kInOrder) CHECK(static_cast<u32>(code) == ++number);
}
}  // namespace
