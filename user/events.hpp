// user/events.hpp - upcalls that come unasked: kept in order until somebody takes them.
//
// Memory   the object: four events. Further ones are dropped until one was taken.
#pragma once
#include "core/ring.hpp"
#include "user/driver.hpp"
#include "user/pending.hpp"

namespace user {

class Events {
 public:
  explicit Events(UpcallId id);
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  ~Events();

  /// Whether the driver took the subscription.
  Result<> subscribed() const { return m_subscribed; }
  bool empty() const { return m_kept.empty(); }
  /// Blocks until there is one.
  UpcallArguments wait();
  std::optional<UpcallArguments> take() { return m_kept.pop(); }
  /// `waiter` is ready when the next one has come; nobody: nullptr.
  void tell(Pending* waiter) { m_waiter = waiter; }

 private:
  static void upcall(u32 argument0, u32 argument1, u32 argument2, void* self);

  UpcallId m_id;
  Result<> m_subscribed;
  core::Ring<UpcallArguments, 4> m_kept{};
  Pending* m_waiter = nullptr;
};

}  // namespace user
