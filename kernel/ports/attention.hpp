// kernel/ports/attention.hpp - one word that says whether the kernel's loop has something to do before a process executes.
//
// A system call that only resumes its caller asks here, once, and not everybody who might have something. Who notes an interrupt or
// raises work sets it; the loop takes it back and looks again. It may be set for nothing: then the loop finds nothing.
// Context  set anywhere, top halves included; taken back in the kernel's loop.
#pragma once
#include <atomic>

#include "core/types.hpp"

namespace kernel::ports {

/// Atomic, so that no loop keeps an old value.
inline constinit std::atomic<u32> attention = 0;

inline void want_attention() { attention.store(1, std::memory_order_relaxed); }
inline bool attention_wanted() { return attention.load(std::memory_order_relaxed) != 0; }

}  // namespace kernel::ports
