// user/panic.cpp - tells the kernel's log, and exits.
#include "user/panic.hpp"

#include "user/low_level_debug.hpp"

namespace user {

void panic(u32 tag, u32 line) {
  (void)low_level_debug::alert(low_level_debug::Alert::ApplicationPanic);
  (void)low_level_debug::print(tag, line);
  exit_terminate(1);
}
void panic(Place place) { panic(place.tag(), place.line()); }

}  // namespace user
