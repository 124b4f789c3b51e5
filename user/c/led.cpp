// user/c/led.cpp - lamps, for C.
#include "bulkhead/led.h"

#include "user/c/code.hpp"
#include "user/led.hpp"

using namespace user;

extern "C" {
uint32_t bulkhead_led_count(void) { return led::count().value_or(0); }
int bulkhead_led_on(uint32_t index) { return code(led::on(index)); }
int bulkhead_led_off(uint32_t index) { return code(led::off(index)); }
int bulkhead_led_toggle(uint32_t index) { return code(led::toggle(index)); }
int bulkhead_led_lit(uint32_t index, bool* lit) { return code(led::lit(index), lit); }
}
