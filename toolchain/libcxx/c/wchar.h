// wchar.h - wide characters are off; <string_view> still names these.
#pragma once
#include <stddef.h>
typedef struct { int none; } mbstate_t;
typedef unsigned wint_t;
#define WEOF ((wint_t)-1)
#ifdef __cplusplus
extern "C" {
#endif
size_t wcslen(const wchar_t*);
int wcscmp(const wchar_t*, const wchar_t*);
int wmemcmp(const wchar_t*, const wchar_t*, size_t);
wchar_t* wmemcpy(wchar_t*, const wchar_t*, size_t);
wchar_t* wmemmove(wchar_t*, const wchar_t*, size_t);
wchar_t* wmemset(wchar_t*, wchar_t, size_t);
wchar_t* wmemchr(const wchar_t*, wchar_t, size_t);
#ifdef __cplusplus
}
#endif
