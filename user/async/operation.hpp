// user/async/operation.hpp - a request that a task waits for, in its turn.
//
// Cancelled in the queue, it never begins. Cancelled under way, its buffer is taken back at once, the driver is told, and the next
// one begins when the driver's answer to this one has come.
// Memory   about 40 bytes of the task's frame; 16 bytes for each kind of request that the program uses.
#pragma once
#include <array>

#include "user/async/awaited.hpp"
#include "user/panic.hpp"
#include "user/request.hpp"

namespace user {

template <Request R>
class Operation;

/// Whose request is under way, those behind it, and the driver's answers. What happens at every await is inline, the rest is not.
template <class R>
class TaskTurn {
 public:
  /// True: it failed to begin.
  [[gnu::always_inline]] static bool enter(Operation<R>& operation) {
    if (m_current != nullptr || m_state != State::Steady) [[unlikely]] return enter_late(operation);
    return !begin(operation);
  }

  [[gnu::noinline]] static void leave(Operation<R>& operation) {
    if (m_current != &operation) return m_waiting.remove(operation);
    operation.m_request.give_up();
    operation.m_request.end();
    m_current = nullptr;
    m_state = State::Draining;
  }

 private:
  /// Draining: an answer is outstanding that nobody waits for any more.
  enum class State : u8 { New, Steady, Draining };

  [[gnu::noinline]] static bool enter_late(Operation<R>& operation) {
    if (m_state == State::New) subscribe_once();
    if (m_current == nullptr && m_state == State::Steady) return !begin(operation);
    m_waiting.push(operation);
    return false;
  }

  [[gnu::always_inline]] static bool begin(Operation<R>& operation) {
    const Result<> begun = operation.m_request.begin();
    if (!begun) [[unlikely]] return operation.finish(begun.error()), false;
    m_current = &operation;
    return true;
  }

  static void answered(u32 argument0, u32 argument1, u32 argument2, void*) {
    Operation<R>* const operation = std::exchange(m_current, nullptr);
    if (operation == nullptr) [[unlikely]] return begin_next();
    operation->finish(UpcallArguments{argument0, argument1, argument2});
    ready.push(*operation);
    if (!m_waiting.empty()) [[unlikely]] begin_next();
  }

  [[gnu::noinline]] static void begin_next() {
    m_state = State::Steady;
    while (m_current == nullptr && !m_waiting.empty()) {
      Operation<R>& next = static_cast<Operation<R>&>(*m_waiting.pop());
      if (!begin(next)) ready.push(next);
    }
  }

  /// For blocking calls: what tasks began is answered first.
  static void settle() {
    while (m_current != nullptr || m_state == State::Draining) {
      const UpcallArguments told = yield_wait_for(R::kUpcall.driver, R::kUpcall.number);
      answered(told.argument0, told.argument1, told.argument2, nullptr);
    }
  }

  /// A driver that refuses this refuses what follows too, and then says why.
  static void subscribe_once() {
    (void)user::subscribe(R::kUpcall.driver, R::kUpcall.number, &answered, nullptr);
    turn<R>.m_settle = &settle;
    m_state = State::Steady;
    port::before_each_life(&reset);
  }
  static void reset() {
    turn<R>.m_settle = nullptr;
    m_current = nullptr;
    m_waiting = {};
    m_state = State::New;
  }

  static inline constinit Operation<R>* m_current = nullptr;
  static inline constinit PendingQueue m_waiting{};
  static inline constinit State m_state = State::New;
};

template <Request R>
class [[nodiscard("co_await it")]] Operation : public Awaited<Operation<R>> {
 public:
  explicit Operation(const R& request) : m_request{request} {}
  ~Operation() {
    if (m_state == State::Waiting || m_state == State::Over) [[unlikely]] cancel();
  }

  /// Once; where it is awaited where it is written, the compiler sees that.
  [[gnu::always_inline]] bool start() {
    require(m_state == State::New);
    m_state = State::Waiting;
    return TaskTurn<R>::enter(*this);
  }
  [[gnu::always_inline]] Result<typename R::Value> result() {
    m_state = State::Told;
    if (m_failed) [[unlikely]] return core::fail(Error{R::kUpcall.driver, static_cast<Reason>(m_told[0])});
    return m_request.answer({m_told[0], m_told[1], m_told[2]});
  }

 private:
  friend class TaskTurn<R>;
  enum class State : u8 { New, Waiting, Over, Told };

  [[gnu::noinline]] void cancel() {
    if (m_state == State::Waiting) TaskTurn<R>::leave(*this);
    else ready.remove(*this);
  }
  void finish(const UpcallArguments& arguments) {
    m_request.end();
    m_told = {arguments.argument0, arguments.argument1, arguments.argument2};
    m_state = State::Over;
  }
  [[gnu::noinline]] void finish(Error error) {
    finish(UpcallArguments{static_cast<u32>(error.reason())});
    m_failed = true;
  }

  R m_request;
  State m_state = State::New;
  bool m_failed = false;
  std::array<u32, 3> m_told;  // once it is over: the answer, or why it failed; not set before, as every await would pay for it
};

}  // namespace user
