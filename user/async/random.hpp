// user/async/random.hpp - random bytes, for tasks; the same as user/random.hpp, a Result<> to co_await.
#pragma once
#include "user/async/operation.hpp"
#include "user/request/random.hpp"

namespace user::async::random {

inline Operation<request::RandomFill> fill(std::span<u8> to [[clang::lifetimebound]]) { return Operation{request::RandomFill{to}}; }

}  // namespace user::async::random
