// user/c/panic.cpp - the end of a program, for C: the file's name becomes its tag when it happens.
#include "bulkhead/panic.h"

#include "user/panic.hpp"

extern "C" void bulkhead_panic_at(const char* file, uint32_t line) { user::panic(contract::source_tag(file), line); }
