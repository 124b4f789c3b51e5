// boards/common/deferred.hpp - the numbers of the deferred calls, in the order of the boards' tables of clients.
#pragma once
#include "kernel/deferred_call.hpp"

namespace board::common {

/// What smaller systems have stands first: their tables are shorter.
enum class Deferred : u8 { Loader, NextFooter, Credentials, ConsoleOutput, ConsoleInput, Random, Storage, RegionStore, Flash, SharedFlash,
                          AppStore, Installer, AppLoader, ProcessInfo };

inline constexpr u8 kDeferredCalls = static_cast<u8>(Deferred::ProcessInfo) + 1;

constexpr kernel::DeferredCall deferred(Deferred call) { return kernel::DeferredCall{static_cast<u8>(call)}; }

}  // namespace board::common
