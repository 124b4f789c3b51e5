// user/c/alarm.cpp - time, for C.
#include "bulkhead/alarm.h"

#include "user/alarm.hpp"
#include "user/c/code.hpp"

using namespace user;

extern "C" {
int bulkhead_sleep_ms(uint32_t milliseconds) { return code(alarm::sleep_for(std::chrono::milliseconds{milliseconds})); }
int bulkhead_ticks(uint32_t* now) { return code(alarm::now(), now); }
int bulkhead_ticks_per_second(uint32_t* frequency) { return code(alarm::frequency(), frequency); }
}
