// contract/process_info.hpp - driver 0x10002: which processes there are, what they do, and ending or starting them.
//
// A process sees and names itself only, unless its header lists this driver among its permissions: that is the privilege, and
// whoever lets the application onto the board grants it. Without a list of permissions an application has no privilege here.
// Units    entries of four bytes, little-endian, one behind the other in ReadWriteAllow::Answer; what does not fit is left out.
#pragma once
#include "core/types.hpp"

namespace contract::process_info {

inline constexpr u32 kDriver = 0x10002;

/// Invalid: no such process, or not the caller's business; the two cannot be told apart.
enum class Command : u32 {
  Exists = 0,    // success
  Count = 1,     // success u32: how many processes the caller may see
  Ids = 2,       // success u32: that number; their ids go into the buffer
  ShortIds = 3,  // the same; 0: locally unique
  Name = 4,      // (id) success u32: bytes of the name, which goes into the buffer
  Facts = 5,     // (id) success; FactsLayout goes into the buffer
  Act = 6,       // (id, Action) success; Already: it is so, or it makes no sense
};
enum class Action : u32 { Resume = 1, Stop = 2, Fault = 3, Terminate = 4, Boot = 5 };
/// The last word of the facts.
enum class State : u32 { Running = 0, Yielded = 1, YieldedFor = 2, Stopped = 3, Faulted = 4, Terminated = 5 };
/// Slices used up, system calls, restarts, State.
inline constexpr u32 kFactsWords = 4;

enum class ReadWriteAllow : u32 { Answer = 0 };
inline constexpr u8 kReadWriteAllows = 1;

}  // namespace contract::process_info
