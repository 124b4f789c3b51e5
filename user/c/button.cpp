// user/c/button.cpp - buttons, for C.
#include "bulkhead/button.h"

#include "user/button.hpp"
#include "user/c/code.hpp"

using namespace user;

extern "C" {
uint32_t bulkhead_button_count(void) { return button::count().value_or(0); }
int bulkhead_button_pressed(uint32_t index, bool* pressed) { return code(button::pressed(index), pressed); }
int bulkhead_button_enable(uint32_t index) { return code(button::enable(index)); }
int bulkhead_button_disable(uint32_t index) { return code(button::disable(index)); }
bulkhead_button_change bulkhead_button_wait(void) {
  const button::Change change = button::wait_for_change();
  return {change.index, change.pressed};
}
}
