// kernel/storage_access.hpp - what a process may do with stored objects, by the board's policy.
//
// Context  kernel loop.
#pragma once
#include "kernel/process_id.hpp"
#include "kernel/storage_permissions.hpp"

namespace kernel {

/// Empty: no such process, or it has no storage at all. The log says so once in each life of an application that asks
/// in vain: which one, the rule, and the bytes of its header that decided.
std::optional<StoragePermissions> storage_permissions_of(ProcessId id);

}  // namespace kernel
