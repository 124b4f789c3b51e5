// tests/host_port/port_activation.hpp - a landing is a jmp_buf: the frames in between are jumped over, as on a board.
#pragma once
#include <csetjmp>

#include "core/optional_ref.hpp"
#include "core/place.hpp"
#include "core/types.hpp"

namespace kernel::ports {

struct JumpBuffer {
  std::jmp_buf registers;
};
using Landing = core::OptionalRef<JumpBuffer>;

/// The stack grows downwards here as well; this function's own frame lies where the abandoned ones did.
inline bool abandoned_stack(core::Place at, core::Place mark) {
  const char here = 0;
  return mark && at.below(mark) && !at.below(core::Place{*(&here - (1 << 20))});
}

inline core::Address code_address(core::Place) { return 0; }

inline constexpr u32 kFailedCheck = 2;
constexpr bool is_failed_check(u32 code) { return code == kFailedCheck; }

}  // namespace kernel::ports
