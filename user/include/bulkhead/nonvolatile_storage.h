/* bulkhead/nonvolatile_storage.h - bytes that outlive a reset; every application has a region of its own. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bytes of the region. */
BULKHEAD_CHECKED int bulkhead_storage_size(uint32_t* size);
/* One piece, 512 bytes at most; `done` tells how many bytes that were. INVALID: outside the region. */
BULKHEAD_CHECKED int bulkhead_storage_read(uint32_t offset, void* to, size_t size, uint32_t* done);
/* The same; done whole or not at all, also when the power fails. */
BULKHEAD_CHECKED int bulkhead_storage_write(uint32_t offset, const void* from, size_t size, uint32_t* done);

#ifdef __cplusplus
}
#endif
