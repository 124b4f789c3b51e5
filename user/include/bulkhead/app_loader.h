/* bulkhead/app_loader.h - installs another application, or takes one away: set up, write all of it, finalize, load. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bulkhead_loader_place {
  uint32_t flash;
  uint32_t ram; /* 0: none was asked for */
};

/* Finds a place for an object of so many bytes whose program needs `ram` bytes, or 0. */
BULKHEAD_CHECKED int bulkhead_loader_set_up(uint32_t bytes, uint32_t ram, struct bulkhead_loader_place* place);
/* Offsets are multiples of 4; 512 bytes at most. */
BULKHEAD_CHECKED int bulkhead_loader_write(uint32_t offset, const void* from, size_t size, uint32_t* done);
BULKHEAD_CHECKED int bulkhead_loader_finalize(void);
/* Nothing is installed for good before this has succeeded. */
BULKHEAD_CHECKED int bulkhead_loader_load(void);
int bulkhead_loader_abort(void);
BULKHEAD_CHECKED int bulkhead_loader_unload(uint32_t short_id, uint32_t* flash);

#ifdef __cplusplus
}
#endif
