// tests/negative/user_task_not_awaited.cpp - a task that nobody holds is not dropped: it would be cancelled before it began.
// Expected  co_await it, or keep it and start() it
#include "user/async/task.hpp"

user::Tasks<1, 256>::Task<> greet();
user::Tasks<1, 256>::Task<> greet_twice() {
#ifdef CORRECT
  co_await greet();
#else
  greet();
#endif
  co_return;
}
