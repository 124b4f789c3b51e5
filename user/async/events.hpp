// user/async/events.hpp - the next event of those that come unasked, for tasks.
#pragma once
#include "user/async/awaited.hpp"
#include "user/events.hpp"

namespace user {

/// `Meaning` makes a value of the upcall's arguments. One task at a time may wait for one source.
template <auto Meaning>
class [[nodiscard("co_await it")]] NextEvent : public Awaited<NextEvent<Meaning>> {
 public:
  explicit NextEvent(Events& events) : m_events{events} {}
  ~NextEvent() {
    if (std::exchange(m_begun, false)) m_events.tell(nullptr);
    ready.remove(*this);
  }

  bool start() {
    if (!m_events.empty()) return true;
    m_begun = true;
    m_events.tell(this);
    return false;
  }
  auto result() {
    m_begun = false;
    return Meaning(*m_events.take());
  }

 private:
  Events& m_events;
  bool m_begun = false;
};

}  // namespace user
