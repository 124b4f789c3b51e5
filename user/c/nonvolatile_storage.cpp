// user/c/nonvolatile_storage.cpp - storage, for C.
#include "bulkhead/nonvolatile_storage.h"

#include "user/c/code.hpp"
#include "user/nonvolatile_storage.hpp"

using namespace user;

extern "C" {
int bulkhead_storage_size(uint32_t* size) { return code(nonvolatile_storage::size(), size); }
int bulkhead_storage_read(uint32_t offset, void* to, size_t size, uint32_t* done) {
  return code(nonvolatile_storage::read(offset, {static_cast<u8*>(to), size}), done);
}
int bulkhead_storage_write(uint32_t offset, const void* from, size_t size, uint32_t* done) {
  return code(nonvolatile_storage::write(offset, {static_cast<const u8*>(from), size}), done);
}
}
