// user/c/low_level_debug.cpp - numbers in the kernel's log, for C.
#include "bulkhead/low_level_debug.h"

#include "user/c/code.hpp"
#include "user/low_level_debug.hpp"

using namespace user;

extern "C" {
int bulkhead_debug_alert(uint32_t number) { return code(low_level_debug::alert(static_cast<low_level_debug::Alert>(number))); }
int bulkhead_debug_print(uint32_t value) { return code(low_level_debug::print(value)); }
int bulkhead_debug_print2(uint32_t first, uint32_t second) { return code(low_level_debug::print(first, second)); }
}
