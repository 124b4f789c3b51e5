// tests/negative/user_select_kept.cpp - a choice is awaited where it is written: it would refer to what is gone.
// Expected  temporary
#include "user/async/all.hpp"

user::Tasks<1, 512>::Task<> choose() {
  using namespace std::chrono_literals;
#ifdef CORRECT
  (void)co_await user::select(user::async::alarm::sleep_for(1ms), user::async::alarm::sleep_for(2ms));
#else
  auto choice = user::select(user::async::alarm::sleep_for(1ms), user::async::alarm::sleep_for(2ms));
  (void)co_await choice;
#endif
}
