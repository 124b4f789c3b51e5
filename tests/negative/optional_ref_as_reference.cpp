// tests/negative/optional_ref_as_reference.cpp - a reference that may be absent is not one that is there.
// Expected  non-const lvalue reference
#include "core/optional_ref.hpp"

struct Point { int x = 0; };
core::OptionalRef<Point> find();
Point& corner() {
#ifdef CORRECT
  return *find();
#else
  return find();
#endif
}
