// boards/common/deferred.hpp - the numbers of the deferred calls, in the order of the boards' tables of clients.
#pragma once
#include "kernel/deferred_call.hpp"

namespace board::common {

enum class Deferred : u8 { ConsoleOutput, ConsoleInput, Loader, NextFooter, Credentials, Storage, RegionStore, Flash, SharedFlash,
                          AppStore, Installer, AppLoader, ProcessInfo, Random };

inline constexpr u8 kDeferredCalls = static_cast<u8>(Deferred::Random) + 1;

constexpr kernel::DeferredCall deferred(Deferred call) { return kernel::DeferredCall{static_cast<u8>(call)}; }

}  // namespace board::common
