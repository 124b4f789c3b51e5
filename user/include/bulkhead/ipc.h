/* bulkhead/ipc.h - processes find each other by name, share buffers, and notify each other. */
#pragma once
#include <bulkhead/error.h>
#include <bulkhead/system_call.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A service listens in its own slot, which it learns by discovering its own name; a client listens in the service's. */
BULKHEAD_CHECKED int bulkhead_ipc_discover(const char* name, uint32_t* slot);
BULKHEAD_CHECKED int bulkhead_ipc_notify_service(uint32_t slot);
BULKHEAD_CHECKED int bulkhead_ipc_notify_client(uint32_t slot);
/* A power of two of bytes, at least 32, aligned to it; 0 and no bytes take it back. */
BULKHEAD_CHECKED int bulkhead_ipc_share(uint32_t slot, void* buffer, size_t size);
/* Called inside bulkhead_yield: who, how many bytes it shared, and the address of them. */
BULKHEAD_CHECKED int bulkhead_ipc_listen(uint32_t slot, bulkhead_upcall_function function, void* context);

#ifdef __cplusplus
}
#endif
