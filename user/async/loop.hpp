// user/async/loop.hpp - the program's one loop: whatever is over goes on; then the program yields.
#pragma once
#include "user/pending.hpp"
#include "user/system_call.hpp"

namespace user {

/// Until `done()`. Blocks for ever if nothing can become ready any more; tasks that are always ready keep upcalls waiting.
template <class Done>
void run_until(Done done) {
  for (;;) {
    while (Pending* const next = ready.pop()) next->continue_now();
    if (done()) return;
    yield_wait();
  }
}

}  // namespace user
