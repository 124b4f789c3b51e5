// user/async/ipc.hpp - notifications of other processes, for tasks: co_await next(inbox).
#pragma once
#include "user/async/events.hpp"
#include "user/ipc.hpp"

namespace user::async::ipc {

inline auto next(user::ipc::Inbox& inbox [[clang::lifetimebound]]) { return NextEvent<&user::ipc::Inbox::notification>{inbox.events()}; }

}  // namespace user::async::ipc
