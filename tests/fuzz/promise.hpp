// tests/fuzz/promise.hpp - what has to hold at all times: a promise that does not is said in words, and ends the fuzzer's run.
#pragma once
#include <string_view>

namespace fuzz {

/// Prints the sentence and aborts; libFuzzer keeps the input.
[[noreturn]] void broken(std::string_view promise);

inline void promise(bool kept, std::string_view what) {
  if (!kept) [[unlikely]] broken(what);
}

}  // namespace fuzz
