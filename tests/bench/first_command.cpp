// tests/bench/first_command.cpp - the first command to the console in a life, which allocates the console's grant.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  settle();
  mark<kFrom>();
  (void)user::command(kConsole, 0, 0, 0);
  mark<kTo>();
  user::exit_restart(0);
}
