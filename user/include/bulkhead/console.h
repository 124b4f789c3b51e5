/* bulkhead/console.h - text on the serial console. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Writes a string that ends with 0, and waits until it has left. */
int bulkhead_print(const char* text);
/* The same with so many bytes. */
int bulkhead_write(const void* bytes, size_t size);
/* Waits for exactly so many bytes; 64 at most. BUSY: another program reads. */
BULKHEAD_CHECKED int bulkhead_read(void* to, size_t size);

#ifdef __cplusplus
}
#endif
