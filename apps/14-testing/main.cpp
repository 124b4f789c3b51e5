// apps/14-testing/main.cpp - sends a letter in Morse code; what can be wrong about that is tested on the host.
#include "apps/14-testing/morse.hpp"
#include "user/console.hpp"

int main() {
  if (!send("-.-")) return 1;
  (void)user::console::print("sent: k\r\n");
}
