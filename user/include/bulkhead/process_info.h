/* bulkhead/process_info.h - which processes there are, what they do, and ending or starting them. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

enum bulkhead_process_action { BULKHEAD_RESUME = 1, BULKHEAD_STOP = 2, BULKHEAD_FAULT = 3, BULKHEAD_TERMINATE = 4, BULKHEAD_BOOT = 5 };
enum bulkhead_process_state {
  BULKHEAD_RUNNING = 0,
  BULKHEAD_YIELDED = 1,
  BULKHEAD_YIELDED_FOR = 2,
  BULKHEAD_STOPPED = 3,
  BULKHEAD_FAULTED = 4,
  BULKHEAD_TERMINATED = 5
};
struct bulkhead_process_facts {
  uint32_t slices; /* used up */
  uint32_t system_calls;
  uint32_t restarts;
  enum bulkhead_process_state state;
};

/* A process sees itself only, unless its header lists the driver among its permissions. */
BULKHEAD_CHECKED int bulkhead_process_count(uint32_t* count);
/* Into `to` as many as fit; `count` tells how many processes there are. */
BULKHEAD_CHECKED int bulkhead_process_ids(uint32_t* to, size_t room, uint32_t* count);
BULKHEAD_CHECKED int bulkhead_process_short_ids(uint32_t* to, size_t room, uint32_t* count);
/* `size` tells how many bytes of `to` are the name; there is no 0 behind it. */
BULKHEAD_CHECKED int bulkhead_process_name(uint32_t id, char* to, size_t room, size_t* size);
BULKHEAD_CHECKED int bulkhead_process_facts(uint32_t id, struct bulkhead_process_facts* facts);
/* INVALID: no such process, or not the caller's business; ALREADY: it is so. */
BULKHEAD_CHECKED int bulkhead_process_act(uint32_t id, enum bulkhead_process_action action);

#ifdef __cplusplus
}
#endif
