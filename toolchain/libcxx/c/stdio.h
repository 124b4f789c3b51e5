// stdio.h - what libc++ names of it; a board has no files.
#pragma once
#include <stdarg.h>
#include <stddef.h>
#define EOF (-1)
typedef struct bulkhead_no_file FILE;
typedef long fpos_t;
#ifdef __cplusplus
extern "C" {
#endif
int remove(const char*);
int snprintf(char*, size_t, const char*, ...);
#ifdef __cplusplus
}
#endif
