// kernel/panic.hpp - the end of the kernel: says why through the polled device, then halts the board.
//
// Context  anywhere. Uses nothing that could be broken: no log, no console, no allocation.
#pragma once
#include <string_view>

#include "core/types.hpp"

namespace kernel {

[[noreturn]] void panic(std::string_view why);
[[noreturn]] void panic_at(std::string_view why, core::Address where, u32 code);

}  // namespace kernel
