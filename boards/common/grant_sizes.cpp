// boards/common/grant_sizes.cpp - what the drivers that nearly everyone uses take of a process, for programs that read the kernel's ELF.
//
// Nothing of it is loaded.
#include "capsules/alarm.hpp"
#include "capsules/console_state.hpp"
#include "kernel/ipc.hpp"

namespace board::common {
namespace {
struct AnyAlarms;
/// What it would be if as few processes could take part as in the kernel that we compare with.
using IpcGrantOfFour = kernel::Grant<kernel::IpcState, 4, 1, 4>;

template <class Grant>
constexpr u32 kBytes = Grant::kShape.bytes();
}  // namespace

// UNSAFE(section): layout.ld keeps the section out of the image, so nothing in the kernel may refer to it.
extern "C" [[gnu::section(".bulkhead.sizes"), gnu::used]] const u8 bulkhead_grant_console[kBytes<capsules::ConsoleGrant>]{};
extern "C" [[gnu::section(".bulkhead.sizes"), gnu::used]] const u8 bulkhead_grant_alarm[kBytes<capsules::Alarm<AnyAlarms>::ProcessGrant>]{};
extern "C" [[gnu::section(".bulkhead.sizes"), gnu::used]] const u8 bulkhead_grant_ipc[kBytes<kernel::IpcGrant>]{};
// UNSAFE(section): as above.
extern "C" [[gnu::section(".bulkhead.sizes"), gnu::used]] const u8 bulkhead_grant_ipc_of_four[kBytes<IpcGrantOfFour>]{};

}  // namespace board::common
