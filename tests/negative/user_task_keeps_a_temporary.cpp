// tests/negative/user_task_keeps_a_temporary.cpp - a task is not kept longer than what it was given by reference.
// Expected  temporary
#include "user/async/task.hpp"

user::Tasks<1, 256>::Task<> show(const u32& number);
void begin() {
#ifdef CORRECT
  const u32 number = 7;
  auto job = show(number);
#else
  auto job = show(7u);
#endif
  (void)job.start();
}
