// tests/negative/result_ignored.cpp - an outcome with a value cannot be ignored.
// Expected  ignoring return value of type 'Result<unsigned int>'
#include "core/result.hpp"

core::Result<u32> take();
void use() {
#ifdef CORRECT
  if (!take()) return;
#else
  take();
#endif
}
