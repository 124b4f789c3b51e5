// user/async/console.hpp - the console, for tasks; the same as user/console.hpp, each a Result<> to co_await.
//
// Memory   the text or the buffer has to live until it was awaited; it is shared with the kernel meanwhile.
#pragma once
#include "user/async/operation.hpp"
#include "user/bytes.hpp"
#include "user/request/console.hpp"

namespace user::async::console {

inline Operation<request::ConsoleWrite> print(std::string_view text [[clang::lifetimebound]]) {
  return Operation{request::ConsoleWrite{bytes_of(text)}};
}
inline Operation<request::ConsoleRead> read(std::span<u8> to [[clang::lifetimebound]]) { return Operation{request::ConsoleRead{to}}; }

}  // namespace user::async::console
