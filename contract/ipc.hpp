// contract/ipc.hpp - driver 0x10000: processes find each other by name, notify each other, and share buffers.
//
// Numbers of upcalls and of read-write buffers are slots of processes: a service subscribes to its own slot, which it
// learns by discovering its own name; a client subscribes to the service's, and shares the buffer of that number with it.
#pragma once
#include "core/types.hpp"

namespace contract::ipc {

inline constexpr u32 kDriver = 0x10000;

enum class Command : u32 {
  Exists = 0,         // success
  Discover = 1,       // success u32: slot of the process whose name is the read-only buffer; NoDevice: none; Invalid: no name shared
  NotifyService = 2,  // (slot) success; Invalid: no such process, or what is shared cannot be protected; NoDevice: it is dead
  NotifyClient = 3,   // (slot)
};
/// Notified(slot of the caller, bytes shared, address shared).
enum class ReadOnlyAllow : u32 { Name = 0 };
/// Slots that can take part; processes in higher ones answer Invalid.
inline constexpr u8 kProcesses = 16;

}  // namespace contract::ipc
