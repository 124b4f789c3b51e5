// kernel/system_calls/break.hpp - those operations of memop that a process asks for once or twice in a life.
//
// In a file of their own, which is compiled for size; memop itself is compiled for speed.
#pragma once
#include "kernel/system_calls/handlers.hpp"

namespace kernel {

/// A break may leave the caller's own stack outside its memory; then there is nowhere to write a result: Malformed.
Outcome set_break(Process& caller, core::Address new_break);
/// The delta is signed; the sum wraps, and a break outside the block is refused like any other.
Outcome shift_break(Process& caller, u32 delta);
/// For memory maps in reports only: never used as an address. What lies outside the block is not kept.
Outcome note_place(Process& caller, core::Address& place, core::Address noted);
enum class RegionBound : u8 { Start, End };
/// Answers with that of a region of writeable flash. Fail: there is no region of that number.
Outcome tell_region(Process& caller, u32 number, RegionBound bound);

}  // namespace kernel
