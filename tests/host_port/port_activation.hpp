// tests/host_port/port_activation.hpp - a landing is a jmp_buf: the frames in between are jumped over, as on a board.
#pragma once
#include <csetjmp>

#include "core/types.hpp"

namespace kernel::ports {

using Landing = std::jmp_buf*;

/// The stack grows downwards here as well; this function's own frame lies where the abandoned ones did.
inline bool abandoned_stack(const void* at, const void* mark) { return mark != nullptr && at < mark && at > static_cast<const char*>(mark) - (1 << 20); }

inline core::Address return_address(const void*) { return 0; }

}  // namespace kernel::ports
