// contract/system_call_test.cpp - the numbers that are ABI, and which kernel versions an application may ask for; host only.
#include "contract/system_call.hpp"

#include <doctest/doctest.h>

namespace {
using contract::KernelVersion;

TEST_CASE("an application runs on its major version from its minor version on") {
  constexpr KernelVersion kernel{.major = 2, .minor = 2};
  CHECK(kernel.accepts({2, 2}));
  CHECK(kernel.accepts({2, 0}));
  CHECK_FALSE(kernel.accepts({2, 3}));
  CHECK_FALSE(kernel.accepts({1, 0}));
  CHECK_FALSE(kernel.accepts({3, 0}));
}

TEST_CASE("return tags, classes and operations have the numbers of TRD 104") {
  using enum contract::ReturnTag;
  constexpr contract::ReturnTag kFailures[] = {Failure, FailureU32, FailureU32U32, FailureU64};
  constexpr contract::ReturnTag kSuccesses[] = {Success, SuccessU32, SuccessU32U32, SuccessU64, SuccessU32U32U32, SuccessU32U64};
  u32 number = 0;
  for (const auto tag : kFailures) CHECK(static_cast<u32>(tag) == number++);
  number = 128;
  for (const auto tag : kSuccesses) CHECK(static_cast<u32>(tag) == number++);
  CHECK(static_cast<u32>(contract::SystemCallClass::UserspaceReadableAllow) == contract::kSystemCallClasses - 1);
  CHECK(static_cast<u32>(contract::Memop::NoteHeapStart) == 11);
}
}  // namespace
