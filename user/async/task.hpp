// user/async/task.hpp - tasks: functions that wait with co_await while others go on.
//
//   using tasks = user::Tasks<2, 160>;                       // at most two at once, frames of up to 160 bytes
//   tasks::Task<> blink() { for (;;) { (void)user::led::toggle(0); (void)co_await user::async::alarm::sleep_for(500ms); } }
//   int main() { user::run(blink(), echo()); }
// A task belongs to whoever holds it. It begins when it is first awaited or start() is called; destroying it cancels it: what it waits
// for is taken back, what it shared is its own again, and tasks that it holds are cancelled before it is gone.
// Errors   a frame that is too large stops the link; more tasks at once than slots end the program (user/panic.hpp).
// Memory   a frame holds the task's locals that live across a co_await and some 60 bytes besides. No heap.
#pragma once
#include <optional>

#include "user/async/awaited.hpp"
#include "user/async/frames.hpp"
#include "user/async/loop.hpp"

namespace user {

/// Where a task leaves its value.
template <class T>
class TaskValue {
 public:
  void return_value(T value) { m_value.emplace(std::move(value)); }
  T take() { return *std::move(m_value); }

 private:
  std::optional<T> m_value{};
};
template <>
class TaskValue<void> {
 public:
  void return_void() {}
  void take() {}
};

template <class T, class Frames>
class [[nodiscard("co_await it, or keep it and start() it"), clang::coro_return_type, clang::coro_lifetimebound]] BasicTask
    : public Awaited<BasicTask<T, Frames>> {
 public:
  static constexpr bool kGoesOn = true;
  class promise_type;
  using Handle = std::coroutine_handle<promise_type>;

  BasicTask(BasicTask&&) = delete;  // whoever waits for it knows where it is
  BasicTask& operator=(BasicTask&&) = delete;
  ~BasicTask() {
    ready.remove(*this);
    m_frame.destroy();
  }

  /// Lets it run until it waits for something. True: it has ended.
  bool start() {
    promise_type& promise = m_frame.promise();
    if (!std::exchange(promise.m_begun, true)) m_frame.resume();
    if (!m_frame.done()) return promise.m_awaiter = this, false;
    ready.remove(*this);  // it ended while nobody waited
    return true;
  }
  bool done() const { return m_frame.done(); }
  T result() { return m_frame.promise().take(); }

 private:
  explicit BasicTask(Handle frame) : m_frame{frame} {}
  Handle m_frame;
};

template <class T, class Frames>
class BasicTask<T, Frames>::promise_type : public TaskValue<T> {
 public:
  // UNSAFE(frames): the compiler asks here for room for a frame, and gives it back.
  static void operator delete(void* frame) { Frames::give_back(frame); }
  [[gnu::always_inline]] static void* operator new(usize size) {
    if (size > Frames::kSlotBytes) refuse_frame(size);
    return Frames::take();
  }

  BasicTask get_return_object() { return BasicTask{Handle::from_promise(*this)}; }
  std::suspend_always initial_suspend() noexcept { return {}; }
  /// Whoever waits for it goes on from the loop.
  auto final_suspend() noexcept {
    if (m_awaiter != nullptr) ready.push(*m_awaiter);
    return std::suspend_always{};
  }
  [[noreturn]] void unhandled_exception() { port::exception_in_task(); }

 private:
  friend BasicTask;
  Pending* m_awaiter = nullptr;
  bool m_begun = false;
};

/// A program's tasks: at most `Slots` at once, with frames of up to `SlotBytes`. Tasks of several kinds may await each other.
template <usize Slots, usize SlotBytes>
struct Tasks {
  using Frames = user::Frames<Slots, SlotBytes>;
  template <class T = void>
  using Task = BasicTask<T, Frames>;
};

/// Runs these tasks until all have ended.
template <class... T>
void run(T... tasks)
  requires(sizeof...(T) > 1)
{
  ((void)tasks.start(), ...);
  run_until([&] { return (tasks.done() && ...); });
}
/// Runs one, and returns its value.
template <class T, class Frames>
T run(BasicTask<T, Frames> task) {
  (void)task.start();
  run_until([&] { return task.done(); });
  return task.result();
}

}  // namespace user
