// user/c/console.cpp - the console, for C.
#include "bulkhead/console.h"

#include "user/c/code.hpp"
#include "user/console.hpp"
#include "user/request/console.hpp"

using namespace user;

extern "C" {
int bulkhead_print(const char* text) { return code(console::print(text)); }
int bulkhead_write(const void* bytes, size_t size) { return code(wait(request::ConsoleWrite{{static_cast<const u8*>(bytes), size}})); }
int bulkhead_read(void* to, size_t size) { return code(console::read({static_cast<u8*>(to), size})); }
}
