// tests/negative/result_without_value_ignored.cpp - an outcome without a value cannot be ignored either.
// Expected  ignoring return value of type 'Result<>'
#include "core/result.hpp"

core::Result<> start();
void use() {
#ifdef CORRECT
  if (!start()) return;
#else
  start();
#endif
}
