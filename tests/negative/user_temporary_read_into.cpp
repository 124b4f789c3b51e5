// tests/negative/user_temporary_read_into.cpp - what is read goes into memory that outlives the call.
// Expected  expects an lvalue
#include <array>

#include "user/async/console.hpp"

auto read(std::array<u8, 4>& bytes) {
  (void)bytes;
#ifdef CORRECT
  return user::async::console::read(bytes);
#else
  return user::async::console::read(std::array<u8, 4>{});
#endif
}
