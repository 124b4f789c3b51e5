/* bulkhead/low_level_debug.h - numbers in the kernel's log, without waiting. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

int bulkhead_debug_alert(uint32_t code);
int bulkhead_debug_print(uint32_t value);
int bulkhead_debug_print2(uint32_t first, uint32_t second);

#ifdef __cplusplus
}
#endif
