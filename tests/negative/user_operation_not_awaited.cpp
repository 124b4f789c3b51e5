// tests/negative/user_operation_not_awaited.cpp - what has to be awaited is not dropped: nothing would have begun.
// Expected  co_await it
#include "user/async/all.hpp"

user::Tasks<1, 256>::Task<> greet() {
#ifdef CORRECT
  (void)co_await user::async::console::print("text");
#else
  user::async::console::print("text");
#endif
  co_return;
}
