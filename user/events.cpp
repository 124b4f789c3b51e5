// user/events.cpp - the subscription lives as long as the object.
#include "user/events.hpp"

namespace user {
namespace {
Result<> subscribed(UpcallId id, UpcallFunction function, void* self) {
  const Return answer = subscribe(id.driver, id.number, function, self);
  if (!answer.ok()) return core::fail(error_in(id.driver, answer));
  return {};
}
}  // namespace

Events::Events(UpcallId id) : m_id{id}, m_subscribed{user::subscribed(id, &upcall, this)} {}
Events::~Events() {
  if (m_subscribed) (void)user::subscribed(m_id, nullptr, nullptr);
  if (m_waiter != nullptr) ready.remove(*m_waiter);
}

UpcallArguments Events::wait() {
  while (m_kept.empty()) yield_wait();
  return *m_kept.pop();
}

void Events::upcall(u32 argument0, u32 argument1, u32 argument2, void* self) {
  Events& events = *static_cast<Events*>(self);
  (void)events.m_kept.push({argument0, argument1, argument2});
  if (Pending* const waiter = std::exchange(events.m_waiter, nullptr)) ready.push(*waiter);
}

}  // namespace user
