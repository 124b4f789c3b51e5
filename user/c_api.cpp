// user/c_api.cpp - the C functions, over the C++ ones.
#include "bulkhead.h"
#include "user/alarm.hpp"
#include "user/console.hpp"
#include "user/led.hpp"

namespace {
int code(const user::Result<>& result) { return result ? 0 : static_cast<int>(result.error().reason()); }
}  // namespace

extern "C" {
int bulkhead_print(const char* text) { return code(user::console::print(text)); }
int bulkhead_sleep_ms(uint32_t milliseconds) { return code(user::alarm::sleep_for(user::alarm::milliseconds{milliseconds})); }
uint32_t bulkhead_led_count(void) { return user::led::count().value_or(0); }
int bulkhead_led_on(uint32_t index) { return code(user::led::on(index)); }
int bulkhead_led_off(uint32_t index) { return code(user::led::off(index)); }
int bulkhead_led_toggle(uint32_t index) { return code(user::led::toggle(index)); }
}
