// user/check_failed.cpp - a failed check ends the program: it tells the kernel's console and exits with code 1.
#include "contract/low_level_debug.hpp"
#include "user/system_call.hpp"

extern "C" void bulkhead_check_failed() noexcept {
  using namespace contract::low_level_debug;
  (void)user::command(kDriver, static_cast<u32>(Command::AlertCode), static_cast<u32>(Alert::ApplicationPanic), 0);
  user::exit_terminate(1);
}
