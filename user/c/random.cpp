// user/c/random.cpp - random bytes, for C.
#include "bulkhead/random.h"

#include "user/c/code.hpp"
#include "user/random.hpp"

using namespace user;

extern "C" {
int bulkhead_random(void* to, size_t size) { return code(random::fill({static_cast<u8*>(to), size})); }
}
