// contract/app_loader.hpp - driver 0x10001: an application installs another one, or takes one away.
//
// Setup, writes, Finalize, Load, each ended by its upcall. Where the object will lie is told by Setup's upcall, so the sender can
// move the program there before it sends it. Nothing is installed for good before Load has succeeded: then the object runs, is
// kept over resets, and has replaced the application of the same identity. What fails before that, or the end of the
// installing process, leaves everything as it was.
// Whoever lists this driver among the permissions in its header may also end others: by Unload, and by installing another version of
// what is installed. An application without a list may install what is new.
// Units    bytes; offsets from the object's start. Offsets of writes are multiples of kWriteAlignment.
#pragma once
#include "core/types.hpp"

namespace contract::app_loader {

inline constexpr u32 kDriver = 0x10001;

/// Busy: another process installs, or the caller's own last command has not ended. Reserve: nothing is set up. Only a command that is
/// accepted claims the driver.
enum class Command : u32 {
  Exists = 0,    // success
  Setup = 1,     // (size, RAM the program needs or 0): finds a place; NoMemory: there is none; Off: there is no store
  Write = 2,     // (offset, length) from ReadOnlyAllow::Data; Invalid: past the end, nothing, or not aligned; Reserve: no buffer
  Finalize = 3,  // the object is whole: it is copied to its place
  Load = 4,      // the kernel checks it and runs it; from here on it is installed
  Abort = 5,     // forgets what was set up
  Unload = 6,    // (short id; Invalid if 0, unknown, or not the caller's business): ends the application and takes it away
  /// Ours: (size, address) as Setup, for an object that can lie at that flash address only.
  SetupAt = 64,
};
/// The first argument is 0 or an error code.
enum class Upcall : u32 {
  SetUp = 0,      // (status, flash address of the object, RAM address or 0 if none was asked for)
  Written = 1,    // (status, bytes, 0): never more than was shared
  Finalized = 2,  // (status, 0, 0); Invalid: the object's header does not say what Setup said
  Loaded = 3,     // (status, 0, 0); Already: its identity is taken; the kernel's log names the rule
  Aborted = 4,    // (status, 0, 0)
  Unloaded = 5,   // (status, flash address, 0)
};
enum class ReadOnlyAllow : u32 { Data = 0 };
inline constexpr u8 kUpcalls = 6;
inline constexpr u8 kReadOnlyAllows = 1;
inline constexpr u32 kWriteAlignment = 4;
/// The piece in which a write is copied.
inline constexpr u32 kBufferBytes = 512;

}  // namespace contract::app_loader
