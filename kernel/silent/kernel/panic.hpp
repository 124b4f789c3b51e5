// kernel/silent/kernel/panic.hpp - in place of kernel/panic.hpp: why is told to nobody, so that no text of it is in flash.
#pragma once
#include <string_view>

#include "core/types.hpp"

namespace kernel {

[[noreturn]] void halt_silently();
[[noreturn]] inline void panic(std::string_view) { halt_silently(); }
[[noreturn]] inline void panic_at(std::string_view, core::Address, u32) { halt_silently(); }
bool panic_begun();

}  // namespace kernel
