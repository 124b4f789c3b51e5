// tests/negative/result_plain_error.cpp - an error code is not an outcome by itself: whether it is the value or the error is said.
// Expected  no viable conversion
#include "core/result.hpp"

core::Result<> start() {
#ifdef CORRECT
  return core::fail(core::ErrorCode::Busy);
#else
  return core::ErrorCode::Busy;
#endif
}
