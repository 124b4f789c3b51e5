/* bulkhead/system_call.h - the system calls as they are, for drivers that these headers do not know. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The four result registers. tag >= 128: success. */
struct bulkhead_return {
  uint32_t tag;
  uint32_t value0;
  uint32_t value1;
  uint32_t value2;
};
/* Called while the program yields; the last is what subscribe was given. */
typedef void (*bulkhead_upcall_function)(uint32_t argument0, uint32_t argument1, uint32_t argument2, void* context);

struct bulkhead_return bulkhead_command(uint32_t driver, uint32_t number, uint32_t argument0, uint32_t argument1);
struct bulkhead_return bulkhead_subscribe(uint32_t driver, uint32_t number, bulkhead_upcall_function function, void* context);
struct bulkhead_return bulkhead_allow_read_write(uint32_t driver, uint32_t number, void* buffer, size_t size);
struct bulkhead_return bulkhead_allow_read_only(uint32_t driver, uint32_t number, const void* buffer, size_t size);
/* Until an upcall has run. */
void bulkhead_yield(void);
/* Until this upcall came; its function does not run. value0 to value2 are its arguments. */
struct bulkhead_return bulkhead_yield_wait_for(uint32_t driver, uint32_t number);
__attribute__((noreturn)) void bulkhead_exit(uint32_t completion_code);

#ifdef __cplusplus
}
#endif
