// user/c/system_call.cpp - the system calls, for C.
#include "bulkhead/system_call.h"

#include "user/system_call.hpp"

namespace {
bulkhead_return plain(const user::Return& answer) { return {answer.tag, answer.value0, answer.value1, answer.value2}; }
}  // namespace

using namespace user;

extern "C" {
bulkhead_return bulkhead_command(uint32_t driver, uint32_t number, uint32_t argument0, uint32_t argument1) {
  return plain(command(driver, number, argument0, argument1));
}
bulkhead_return bulkhead_subscribe(uint32_t driver, uint32_t number, bulkhead_upcall_function function, void* context) {
  return plain(subscribe(driver, number, function, context));
}
bulkhead_return bulkhead_allow_read_write(uint32_t driver, uint32_t number, void* buffer, size_t size) {
  return plain(allow_read_write(driver, number, {static_cast<u8*>(buffer), size}));
}
bulkhead_return bulkhead_allow_read_only(uint32_t driver, uint32_t number, const void* buffer, size_t size) {
  return plain(allow_read_only(driver, number, {static_cast<const u8*>(buffer), size}));
}
void bulkhead_yield(void) { yield_wait(); }
bulkhead_return bulkhead_yield_wait_for(uint32_t driver, uint32_t number) {
  const UpcallArguments told = yield_wait_for(driver, number);
  return {static_cast<uint32_t>(contract::ReturnTag::SuccessU32U32U32), told.argument0, told.argument1, told.argument2};
}
void bulkhead_exit(uint32_t completion_code) { exit_terminate(completion_code); }
}
