// tests/fuzz/entry.cpp - libFuzzer's way into each fuzzer, and a broken promise's way out.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/target.hpp"

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

namespace fuzz {
void broken(std::string_view promise) {
  std::fprintf(stderr, "\nbroken promise: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}
}  // namespace fuzz

/// Fast: the system under test allocates nothing, so there is little to remember of allocations.
extern "C" const char* __asan_default_options() { return "detect_leaks=0:malloc_context_size=2:quarantine_size_mb=4"; }

/// libFuzzer has no room for exceptions: what the simulated machine throws is a broken promise, and said as one.
extern "C" int LLVMFuzzerTestOneInput(const u8* bytes, usize count) {
  try {
    fuzz::run({bytes, count});
  } catch (const std::exception& error) {
    fuzz::broken(error.what());
  }
  return 0;
}
