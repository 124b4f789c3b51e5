/* bulkhead/panic.h - the end of a program that cannot go on: it says in which file and line. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Two numbers in the kernel's log: the file's tag and the line. Exits with code 1. */
__attribute__((noreturn)) void bulkhead_panic_at(const char* file, uint32_t line);
#define bulkhead_panic() bulkhead_panic_at(__FILE__, __LINE__)

#ifdef __cplusplus
}
#endif
