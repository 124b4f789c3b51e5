// user/c/app_loader.cpp - installing applications, for C.
#include "bulkhead/app_loader.h"

#include "user/app_loader.hpp"
#include "user/c/code.hpp"

using namespace user;

extern "C" {
int bulkhead_loader_set_up(uint32_t bytes, uint32_t ram, bulkhead_loader_place* to) {
  const auto place = app_loader::set_up(bytes, ram);
  if (place) *to = {place->flash, place->ram};
  return code(place);
}
int bulkhead_loader_write(uint32_t offset, const void* from, size_t size, uint32_t* done) {
  return code(app_loader::write(offset, {static_cast<const u8*>(from), size}), done);
}
int bulkhead_loader_finalize(void) { return code(app_loader::finalize()); }
int bulkhead_loader_load(void) { return code(app_loader::load()); }
int bulkhead_loader_abort(void) { return code(app_loader::abort()); }
int bulkhead_loader_unload(uint32_t short_id, uint32_t* flash) { return code(app_loader::unload(short_id), flash); }
}
