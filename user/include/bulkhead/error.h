/* bulkhead/error.h - what the functions of these headers answer: 0, or why not. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The kernel's and the drivers' codes, and one of this library. */
enum {
  BULKHEAD_OK = 0,
  BULKHEAD_FAIL = 1,
  BULKHEAD_BUSY = 2,
  BULKHEAD_ALREADY = 3,
  BULKHEAD_OFF = 4,
  BULKHEAD_RESERVE = 5,
  BULKHEAD_INVALID = 6,
  BULKHEAD_SIZE = 7,
  BULKHEAD_CANCEL = 8,
  BULKHEAD_NO_MEMORY = 9,
  BULKHEAD_NO_SUPPORT = 10,
  BULKHEAD_NO_DEVICE = 11,
  BULKHEAD_UNINSTALLED = 12,
  BULKHEAD_NO_ACKNOWLEDGE = 13,
  BULKHEAD_WRONG_ANSWER = 1024 /* the driver answered otherwise than its contract says */
};

/* An answer that has to be looked at; whoever does not want it writes (void). */
#define BULKHEAD_CHECKED __attribute__((warn_unused_result))
