// tools/common/error.hpp - an error that a person reads: thrown with the whole sentence, printed once by main.
#pragma once
#include <format>
#include <stdexcept>

namespace tools {

/// The input is not what was expected: what, where, and what to do.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class... Values>
[[noreturn]] void fail(std::format_string<Values...> text, Values&&... values) {
  throw Error{std::format(text, std::forward<Values>(values)...)};
}

}  // namespace tools
