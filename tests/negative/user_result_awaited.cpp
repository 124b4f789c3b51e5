// tests/negative/user_result_awaited.cpp - a blocking call is not awaited.
// Expected  no member named 'await_ready'
#include "user/async/all.hpp"
#include "user/console.hpp"

user::Tasks<1, 256>::Task<> greet() {
#ifdef CORRECT
  (void)co_await user::async::console::print("text");
#else
  (void)co_await user::console::print("text");
#endif
}
