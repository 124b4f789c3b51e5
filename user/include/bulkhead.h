/* bulkhead.h - what a program in C needs: text, time and lamps.

   Results: 0 is success, otherwise an error code of the system (1 FAIL .. 13 NOACK). */
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Writes a string that ends with 0, and waits until it has left. */
int bulkhead_print(const char* text);
/* Waits at least so many milliseconds. */
int bulkhead_sleep_ms(uint32_t milliseconds);
/* Lamps are numbered from 0; how many there are is the result of bulkhead_led_count. */
uint32_t bulkhead_led_count(void);
int bulkhead_led_on(uint32_t index);
int bulkhead_led_off(uint32_t index);
int bulkhead_led_toggle(uint32_t index);

#ifdef __cplusplus
}
#endif
