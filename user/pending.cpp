// user/pending.cpp - entering a queue in its middle, and leaving from there, which happens when a task is cancelled.
#include "user/pending.hpp"

namespace user {

void PendingQueue::insert(Pending& entering, bool (*comes_before)(const Pending& a, const Pending& b)) {
  Pending* before = nullptr;
  Pending* at = m_first;
  for (; at != nullptr && !comes_before(entering, *at); at = at->m_next) before = at;
  if (at == nullptr) return push(entering);
  entering.m_next = at;
  (before == nullptr ? m_first : before->m_next) = &entering;
}

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
