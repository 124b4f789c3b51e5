// user/pending.hpp - something that is waited for: a place in one queue, and what is done when it is over.
//
// Memory   12 bytes each, part of whatever waits. Nothing is allocated.
#pragma once
#include "core/types.hpp"

namespace user {

class Pending {
 public:
  using Continuation = void (*)(Pending& self, void* context);

  Pending() = default;
  Pending(const Pending&) = delete;
  Pending& operator=(const Pending&) = delete;

  /// Decides who is told; called before it begins.
  void when_over(Continuation continuation, void* context) {
    m_continuation = continuation;
    m_context = context;
  }
  void continue_now() { m_continuation(*this, m_context); }

 protected:
  ~Pending() = default;

 private:
  friend class PendingQueue;
  Pending* m_next;  // while it stands in a queue
  Continuation m_continuation = [](Pending&, void*) {};  // nobody waits
  void* m_context = nullptr;
};

/// First in, first out; through the members, so that it needs no room of its own.
class PendingQueue {
 public:
  bool empty() const { return m_first == nullptr; }
  Pending* first() const { return m_first; }

  void push(Pending& last) {
    last.m_next = nullptr;
    (m_first == nullptr ? m_first : m_last->m_next) = &last;
    m_last = &last;
  }
  Pending* pop() {
    Pending* const first = m_first;
    if (first != nullptr) m_first = first->m_next;
    return first;
  }
  /// Behind all that do not come after it.
  void insert(Pending& entering, bool (*comes_before)(const Pending& a, const Pending& b));
  /// Nothing happens if it is not in here.
  void remove(const Pending& leaving);

 private:
  Pending* m_first = nullptr;
  Pending* m_last = nullptr;  // of a queue that is not empty
};

/// What is over and waits for its task to go on.
inline constinit PendingQueue ready{};

}  // namespace user
