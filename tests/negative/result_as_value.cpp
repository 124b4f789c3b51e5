// tests/negative/result_as_value.cpp - an outcome is not its value: the error has to be thought of first.
// Expected  no viable conversion
#include "core/result.hpp"

core::Result<u32> take();
core::Result<u32> use() {
#ifdef CORRECT
  const u32 value = TRY(take());
#else
  const u32 value = take();
#endif
  return value;
}
