// user/pending.cpp - leaving a queue from its middle, which happens when a task is cancelled.
#include "user/pending.hpp"

namespace user {

void PendingQueue::remove(const Pending& leaving) {
  Pending* before = nullptr;
  for (Pending* at = m_first; at != nullptr; before = at, at = at->m_next) {
    if (at != &leaving) continue;
    (before == nullptr ? m_first : before->m_next) = at->m_next;
    if (m_last == at) m_last = before;
    return;
  }
}

}  // namespace user
