// tests/negative/user_task_moved.cpp - a task stays where it is: who waits for it knows its place.
// Expected  call to deleted
#include "user/async/task.hpp"

user::Tasks<1, 256>::Task<> greet();
void begin() {
  auto first = greet();
#ifdef CORRECT
  auto& second = first;
#else
  auto second = std::move(first);
#endif
  (void)second.start();
}
