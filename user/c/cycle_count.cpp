// user/c/cycle_count.cpp - cycles, for C.
#include "bulkhead/cycle_count.h"

#include "user/c/code.hpp"
#include "user/cycle_count.hpp"

using namespace user;

extern "C" {
int bulkhead_cycles_start(void) { return code(cycle_count::start()); }
int bulkhead_cycles_stop(void) { return code(cycle_count::stop()); }
int bulkhead_cycles_reset(void) { return code(cycle_count::reset()); }
int bulkhead_cycles(uint64_t* count) { return code(cycle_count::count(), count); }
}
