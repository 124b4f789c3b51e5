// tests/negative/key_forged_with_braces.cpp - empty braces are no way round a key's private constructor.
// Expected  private constructor
#include "kernel/key.hpp"

class Loader;
void start(kernel::Key<Loader>);
#ifdef CORRECT
class Loader {
  void begin() { start({}); }
};
#else
void begin() { start({}); }
#endif
