/* bulkhead/read_only_state.h - what the kernel tells a process without being asked. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Changes whenever the kernel was entered. Ticks since boot are 64 bits; read `ticks_high` before and after `ticks_low`. */
struct bulkhead_state {
  // UNSAFE(shared): the kernel writes these while the program runs.
  volatile uint32_t switches; /* how often the process was resumed since this was shared */
  volatile uint32_t pending;  /* upcalls that wait for the program to yield */
  volatile uint32_t ticks_low;
  volatile uint32_t ticks_high;
};

/* The kernel keeps it true from now on; it has to stay where it is. Null: no longer. */
BULKHEAD_CHECKED int bulkhead_state_share(struct bulkhead_state* state);

#ifdef __cplusplus
}
#endif
