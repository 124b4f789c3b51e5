// user/async/button.hpp - buttons, for tasks.
//
//   async::button::Watch buttons;              // hears of every enabled button as long as it lives
//   (void)user::button::enable(0);
//   const auto change = co_await buttons.next();
#pragma once
#include "contract/button.hpp"
#include "user/async/events.hpp"
#include "user/button.hpp"

namespace user::async::button {

/// Keeps up to four changes that nobody waited for.
class Watch {
 public:
  Result<> listens() const { return m_events.subscribed(); }
  auto next() { return NextEvent<&change>{m_events}; }

 private:
  static user::button::Change change(const UpcallArguments& told) { return {told.argument0, told.argument1 != 0}; }
  Events m_events{{contract::button::kDriver, std::to_underlying(contract::button::Upcall::Changed)}};
};

}  // namespace user::async::button
