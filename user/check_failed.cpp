// user/check_failed.cpp - where a failed check of the standard library ends: it knows no line, but who called it.
#include "user/low_level_debug.hpp"

extern "C" void bulkhead_check_failed() noexcept {
  // UNSAFE(address): the caller's address is told to a reader, and used for nothing.
  const auto caller = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
  (void)user::low_level_debug::alert(user::low_level_debug::Alert::ApplicationPanic);
  (void)user::low_level_debug::print(static_cast<u32>(caller));
  user::exit_terminate(1);
}
