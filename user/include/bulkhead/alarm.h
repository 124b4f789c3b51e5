/* bulkhead/alarm.h - time: how late it is, and waiting. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Waits at least so many milliseconds. */
int bulkhead_sleep_ms(uint32_t milliseconds);
/* The current tick; wraps at 2^32. */
BULKHEAD_CHECKED int bulkhead_ticks(uint32_t* now);
BULKHEAD_CHECKED int bulkhead_ticks_per_second(uint32_t* frequency);

#ifdef __cplusplus
}
#endif
