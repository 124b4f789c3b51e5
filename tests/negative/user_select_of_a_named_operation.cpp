// tests/negative/user_select_of_a_named_operation.cpp - an operation that could lose and be awaited again is not chosen from; a task is.
// Expected  constraints not satisfied
#include "user/async/all.hpp"

using namespace std::chrono_literals;
using tasks = user::Tasks<2, 512>;

tasks::Task<> nap() { (void)co_await user::async::alarm::sleep_for(2ms); }
tasks::Task<> choose() {
#ifdef CORRECT
  auto job = nap();
#else
  auto job = user::async::alarm::sleep_for(2ms);
#endif
  (void)co_await user::select(job, user::async::alarm::sleep_for(1ms));
}
