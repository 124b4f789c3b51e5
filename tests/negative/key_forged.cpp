// tests/negative/key_forged.cpp - nobody but its owner makes a key.
// Expected  private constructor
#include "kernel/key.hpp"

class Loader;
void start(kernel::Key<Loader>);
#ifdef CORRECT
class Loader {
  void begin() { start(kernel::Key<Loader>{}); }
};
#else
void begin() { start(kernel::Key<Loader>{}); }
#endif
