// time.h - types that <ctime> wants to name; a board's time comes from its alarm.
#pragma once
#include <stddef.h>
typedef long long time_t;
typedef long clock_t;
struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; };
struct timespec { time_t tv_sec; long tv_nsec; };
#ifdef __cplusplus
extern "C" {
#endif
clock_t clock(void);
double difftime(time_t, time_t);
time_t mktime(struct tm*);
time_t time(time_t*);
char* asctime(const struct tm*);
char* ctime(const time_t*);
struct tm* gmtime(const time_t*);
struct tm* localtime(const time_t*);
size_t strftime(char*, size_t, const char*, const struct tm*);
int timespec_get(struct timespec*, int);
#ifdef __cplusplus
}
#endif
