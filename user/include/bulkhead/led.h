/* bulkhead/led.h - the board's lamps, numbered from 0. INVALID: no such lamp. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* 0 on a board without lamps. */
uint32_t bulkhead_led_count(void);
int bulkhead_led_on(uint32_t index);
int bulkhead_led_off(uint32_t index);
int bulkhead_led_toggle(uint32_t index);
BULKHEAD_CHECKED int bulkhead_led_lit(uint32_t index, bool* lit);

#ifdef __cplusplus
}
#endif
