// user/panic.cpp - tells the kernel's log, and exits.
#include "user/panic.hpp"

#include "user/low_level_debug.hpp"

namespace user {

void panic(Place place) {
  (void)low_level_debug::alert(low_level_debug::Alert::ApplicationPanic);
  (void)low_level_debug::print(place.tag(), place.line());
  exit_terminate(1);
}

}  // namespace user
