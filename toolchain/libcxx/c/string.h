// string.h - the memory functions of toolchain/runtime, and declarations that <cstring> wants to name.
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
void* memcpy(void* to, const void* from, size_t bytes);
void* memmove(void* to, const void* from, size_t bytes);
void* memset(void* to, int byte, size_t bytes);
int memcmp(const void* left, const void* right, size_t bytes);
void* memchr(const void* in, int byte, size_t bytes);
size_t strlen(const char* text);
// Declared for <cstring>, never defined: a use does not link.
int strcmp(const char*, const char*);
int strncmp(const char*, const char*, size_t);
int strcoll(const char*, const char*);
char* strcpy(char*, const char*);
char* strncpy(char*, const char*, size_t);
char* strcat(char*, const char*);
char* strncat(char*, const char*, size_t);
char* strchr(const char*, int);
char* strrchr(const char*, int);
char* strstr(const char*, const char*);
char* strpbrk(const char*, const char*);
char* strtok(char*, const char*);
char* strerror(int);
size_t strspn(const char*, const char*);
size_t strcspn(const char*, const char*);
size_t strxfrm(char*, const char*, size_t);
#ifdef __cplusplus
}
#endif
