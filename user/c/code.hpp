// user/c/code.hpp - a Result as C has it: a code, and the value where the caller wants it.
#pragma once
#include "bulkhead/error.h"
#include "user/error.hpp"

namespace user {

static_assert(BULKHEAD_NO_ACKNOWLEDGE == static_cast<int>(Reason::NoAcknowledge) && BULKHEAD_WRONG_ANSWER == static_cast<int>(Reason::WrongAnswer));

template <class T>
int code(const Result<T>& result) { return result ? BULKHEAD_OK : static_cast<int>(result.error().reason()); }

/// `to` keeps its value after an error.
template <class T, class U>
int code(const Result<T>& result, U* to) {
  if (result) *to = static_cast<U>(*result);
  return code(result);
}

}  // namespace user
