// core/result.hpp - typed outcomes: ErrorCode, Result<T, E>, fail(), TRY. No exceptions.
#pragma once
#include <expected>
#include <utility>

#include "core/types.hpp"

namespace core {

/// Numbers are ABI: they cross the system-call boundary unchanged (TRD 104, section 3.4).
enum class ErrorCode : u32 {
  Fail = 1, Busy = 2, Already = 3, Off = 4, Reserve = 5, Invalid = 6, Size = 7, Cancel = 8,
  NoMemory = 9, NoSupport = 10, NoDevice = 11, Uninstalled = 12, NoAcknowledge = 13,
};

/// Either a T or an E, never ignored. Reading the wrong one is a failed check, not undefined behaviour.
template <class T = void, class E = ErrorCode>
class [[nodiscard]] Result : public std::expected<T, E> {
 public:
  using std::expected<T, E>::expected;
};

template <class E>
constexpr auto fail(E error) { return std::unexpected<E>{std::move(error)}; }

}  // namespace core

/// Unwraps a Result or returns its error to the caller. The only macro of the tree; not usable in coroutines.
#define TRY(expression)                                                     \
  ({                                                                        \
    auto try_result_ = (expression);                                        \
    if (!try_result_) return ::core::fail(std::move(try_result_).error());  \
    *std::move(try_result_);                                                \
  })
