// tests/negative/key_of_another_owner.cpp - a key of one owner opens nothing of another's.
// Expected  private constructor
#include "kernel/key.hpp"

class Loader;
class Board;
void start(kernel::Key<Loader>);
#ifdef CORRECT
class Loader {
  void begin() { start({}); }
};
#else
class Board {
  void begin() { start({}); }
};
#endif
