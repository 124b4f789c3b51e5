// tests/negative/user_result_ignored.cpp - what a call of the library answers is not dropped unseen.
// Expected  ignoring return value of type 'Result<void, user::Error>'
#include "user/console.hpp"

void greet() {
#ifdef CORRECT
  (void)user::console::print("text");
#else
  user::console::print("text");
#endif
}
