// user/async/awaited.hpp - what a task can wait for: anything that can be begun, and tells when it is over.
//
//   bool start()       begins; true: it is over already, and nobody will be told
//   Value result()     once, after it is over
//   ~Self()            takes it back if it is not over: nothing stays shared, no queue remembers it
// A task goes on from the loop in user/async/loop.hpp, never inside an upcall.
#pragma once
#include <concepts>
#include <coroutine>
#include <utility>

#include "user/pending.hpp"

namespace user {

template <class Self>
class Awaited : public Pending {
 public:
  /// Whether it may lose in select() and be awaited again.
  static constexpr bool kGoesOn = false;

  bool await_ready() const { return false; }
  [[gnu::always_inline]] bool await_suspend(std::coroutine_handle<> waiter) {
    when_over(&resume, waiter.address());
    return !static_cast<Self*>(this)->start();
  }
  [[gnu::always_inline]] auto await_resume() { return static_cast<Self*>(this)->result(); }

 protected:
  ~Awaited() = default;

 private:
  static void resume(Pending&, void* waiter) { std::coroutine_handle<>::from_address(waiter).resume(); }
};

/// What select(), join() and timeout() take besides: they stand between it and the task.
template <class T>
concept Awaitable = std::derived_from<T, Pending> && requires(T& awaited) {
  { awaited.start() } -> std::same_as<bool>;
  awaited.result();
};

/// As an argument: written where it is waited for, or something that goes on when it has lost.
template <class T>
concept AwaitableHere = Awaitable<std::remove_cvref_t<T>> && (!std::is_lvalue_reference_v<T> || std::remove_cvref_t<T>::kGoesOn);

/// What `co_await` of it is.
template <Awaitable T>
using ValueOf = decltype(std::declval<T&>().result());

}  // namespace user
