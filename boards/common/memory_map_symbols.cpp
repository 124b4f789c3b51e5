// boards/common/memory_map_symbols.cpp - the numbers of memory_map.hpp as symbols, which layout.ld compares with its own.
//
// Memory   none: the function is never called, so the linker drops it; the symbols stay.
#include "memory_map.hpp"

namespace board {

/// C++ has no other way to name a number for the linker.
[[gnu::used]] void name_memory_map() {
  // UNSAFE(asm): defines symbols and emits no instruction.
  asm volatile(".globl _map_text_start, _map_text_end, _map_ram_start, _map_ram_end\n"
               ".set _map_text_start, %c0\n.set _map_text_end, %c1\n.set _map_ram_start, %c2\n.set _map_ram_end, %c3" ::"i"(kKernelText.start),
               "i"(kKernelText.end), "i"(kKernelRam.start), "i"(kKernelRam.end));
}

}  // namespace board
