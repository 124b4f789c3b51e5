// user/async/operation.hpp - a request that a task waits for, in its turn.
//
// Cancelled in the queue, it never begins. Cancelled under way, its buffer is taken back at once, the driver is told, and the next
// one begins when the driver's answer to this one has come.
// Memory   about 40 bytes of the task's frame; 12 bytes for each kind of request that the program uses.
#pragma once
#include "user/async/awaited.hpp"
#include "user/request.hpp"

namespace user {

template <Request R>
class Operation;

/// Whose request is under way, those behind it, and the driver's answers.
template <class R>
class TaskTurn {
 public:
  /// True: it failed to begin.
  static bool enter(Operation<R>& operation) {
    const bool alone = m_queue.empty() && !m_draining;
    m_queue.push(operation);
    return alone && !begin_first();
  }

  static void leave(Operation<R>& operation) {
    if (m_queue.first() != &operation || m_draining) return m_queue.remove(operation);
    operation.m_request.give_up();
    operation.m_request.end();
    (void)m_queue.pop();
    m_draining = true;
  }

 private:
  static Operation<R>& first() { return static_cast<Operation<R>&>(*m_queue.first()); }

  /// The first in the queue goes to the driver. False: it cannot, and has left the queue with the error.
  static bool begin_first() {
    if (!m_subscribed) subscribe_once();
    const Result<> begun = first().m_request.begin();
    if (begun) return true;
    first().finish(begun.error());
    (void)m_queue.pop();
    return false;
  }

  static void begin_next() {
    while (!m_queue.empty()) {
      Operation<R>& next = first();
      if (begin_first()) return;
      ready.push(next);
    }
  }

  static void answered(u32 argument0, u32 argument1, u32 argument2, void*) {
    if (m_draining) m_draining = false;
    else if (!m_queue.empty()) {
      Operation<R>& operation = first();
      operation.finish(UpcallArguments{argument0, argument1, argument2});
      (void)m_queue.pop();
      ready.push(operation);
    }
    begin_next();
  }

  /// For blocking calls: what tasks began is answered first.
  static void settle() {
    while (m_draining || !m_queue.empty()) {
      const UpcallArguments told = yield_wait_for(R::kUpcall.driver, R::kUpcall.number);
      answered(told.argument0, told.argument1, told.argument2, nullptr);
    }
  }

  static void subscribe_once() {
    m_subscribed = user::subscribe(R::kUpcall.driver, R::kUpcall.number, &answered, nullptr).ok();
    turn<R>.m_settle = &settle;
  }

  static inline constinit PendingQueue m_queue{};
  static inline constinit bool m_draining = false;  // an answer is outstanding that nobody waits for any more
  static inline constinit bool m_subscribed = false;
};

template <Request R>
class [[nodiscard("co_await it")]] Operation : public Awaited<Operation<R>> {
 public:
  explicit Operation(const R& request) : m_request{request} {}
  ~Operation() {
    if (m_state == State::Waiting) TaskTurn<R>::leave(*this);
    else if (m_state == State::Over) ready.remove(*this);
  }

  bool start() {
    m_state = State::Waiting;
    return TaskTurn<R>::enter(*this);
  }
  Result<typename R::Value> result() {
    m_state = State::Told;
    if (m_failed) return core::fail(Error{R::kUpcall.driver, static_cast<Reason>(m_arguments.argument0)});
    return m_request.answer(m_arguments);
  }

 private:
  friend class TaskTurn<R>;
  enum class State : u8 { New, Waiting, Over, Told };

  void finish(const UpcallArguments& arguments) {
    m_request.end();
    m_arguments = arguments;
    m_state = State::Over;
  }
  void finish(Error error) {
    finish(UpcallArguments{static_cast<u32>(error.reason())});
    m_failed = true;
  }

  R m_request;
  UpcallArguments m_arguments{};  // or why it failed
  bool m_failed = false;
  State m_state = State::New;
};

}  // namespace user
