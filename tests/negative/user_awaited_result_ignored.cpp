// tests/negative/user_awaited_result_ignored.cpp - what was awaited is looked at, or thrown away in so many words.
// Expected  ignoring return value of type 'Result
#include "user/async/all.hpp"

user::Tasks<1, 256>::Task<> nap() {
#ifdef CORRECT
  (void)co_await user::async::alarm::sleep_for(std::chrono::milliseconds{1});
#else
  co_await user::async::alarm::sleep_for(std::chrono::milliseconds{1});
#endif
}
