// tests/negative/optional_ref_to_temporary.cpp - a reference to a temporary would outlive it.
// Expected  invokes a deleted function
#include "core/optional_ref.hpp"

struct Point { int x = 0; };
Point origin();
Point& corner();
core::OptionalRef<const Point> find() {
#ifdef CORRECT
  return corner();
#else
  return origin();
#endif
}
