// user/c/ipc.cpp - other processes, for C.
#include "bulkhead/ipc.h"

#include "user/c/code.hpp"
#include "user/ipc.hpp"

using namespace user;

extern "C" {
int bulkhead_ipc_discover(const char* name, uint32_t* slot) { return code(ipc::discover(name), slot); }
int bulkhead_ipc_notify_service(uint32_t slot) { return code(ipc::notify_service(ipc::Slot{slot})); }
int bulkhead_ipc_notify_client(uint32_t slot) { return code(ipc::notify_client(ipc::Slot{slot})); }
int bulkhead_ipc_share(uint32_t slot, void* buffer, size_t size) {
  return code(Driver<contract::ipc::kDriver>::share(ipc::Slot{slot}, {static_cast<u8*>(buffer), size}));
}
int bulkhead_ipc_listen(uint32_t slot, bulkhead_upcall_function function, void* context) {
  const Return answer = subscribe(contract::ipc::kDriver, slot, function, context);
  return answer.ok() ? BULKHEAD_OK : static_cast<int>(answer.error());
}
}
