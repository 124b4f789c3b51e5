// S1: a coroutine's frame comes from the heap and outlives what its parameters refer to.
#include <coroutine>  // <- S1

#include "core/types.hpp"
namespace capsules {
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Task run(u32& counter) {  // <- S1
  ++counter;
  co_return;  // <- S1
}
}  // namespace capsules
