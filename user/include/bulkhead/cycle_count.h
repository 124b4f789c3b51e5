/* bulkhead/cycle_count.h - counts processor cycles, for one process at a time. RESERVE: another process counts. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Goes on from where it stopped. */
int bulkhead_cycles_start(void);
int bulkhead_cycles_stop(void);
int bulkhead_cycles_reset(void);
BULKHEAD_CHECKED int bulkhead_cycles(uint64_t* count);

#ifdef __cplusplus
}
#endif
