/* bulkhead/random.h - random bytes from the board's source of entropy. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Fills all of it. SIZE: a buffer of no bytes. */
BULKHEAD_CHECKED int bulkhead_random(void* to, size_t size);

#ifdef __cplusplus
}
#endif
