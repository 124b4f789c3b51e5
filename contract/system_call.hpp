// contract/system_call.hpp - the system-call classes, their variants and the tags of their results.
//
// Source   TRD 104 and the behaviour of Tock 2.x kernels, which applications depend on.
#pragma once
#include "core/result.hpp"
#include "core/types.hpp"

namespace contract {

enum class SystemCallClass : u8 {
  Yield = 0, Subscribe = 1, Command = 2, ReadWriteAllow = 3, ReadOnlyAllow = 4, Memop = 5, Exit = 6,
  UserspaceReadableAllow = 7,
};
inline constexpr u32 kSystemCallClasses = 8;

enum class YieldVariant : u32 { NoWait = 0, Wait = 1, WaitFor = 2 };
enum class ExitVariant : u32 { Terminate = 0, Restart = 1 };

enum class Memop : u32 {
  Break = 0, MoveBreak = 1, RamStart = 2, RamEnd = 3, FlashStart = 4, FlashEnd = 5, GrantStart = 6,
  WriteableRegions = 7, WriteableRegionStart = 8, WriteableRegionEnd = 9, NoteStackTop = 10, NoteHeapStart = 11,
};

/// First result register of every call that returns one. The other registers follow from it.
enum class ReturnTag : u32 {
  Failure = 0, FailureU32 = 1, FailureU32U32 = 2, FailureU64 = 3,
  Success = 128, SuccessU32 = 129, SuccessU32U32 = 130, SuccessU64 = 131, SuccessU32U32U32 = 132,
  SuccessU32U64 = 133,
};

/// The kernel's version as applications see it in the KernelVersion element of their header.
struct KernelVersion {
  u16 major = 0;
  u16 minor = 0;
  /// An application asks for the same major and at most our minor.
  constexpr bool accepts(KernelVersion wanted) const { return wanted.major == major && wanted.minor <= minor; }
};
inline constexpr KernelVersion kKernelVersion{.major = 2, .minor = 2};

}  // namespace contract
