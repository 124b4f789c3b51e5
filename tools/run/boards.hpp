// tools/run/boards.hpp - how each board is emulated: the one place that names QEMU's machine and the speed of time.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tools/image/image.hpp"

namespace tools {

struct EmulatedBoard {
  std::string_view name;
  std::string_view emulator;
  std::vector<std::string> machine;
  /// Guest time per instruction is 2^shift nanoseconds.
  u32 icount_shift = 0;
  BoardMemory memory{};
  /// The file that keeps what applications store: its bytes, 0xff when erased, and how QEMU is told of it; {} is its name.
  u64 store_bytes = 0;
  std::vector<std::string> store;
  /// Without a file nothing can be stored at all; where this is false the emulator only forgets it at the end.
  bool store_needs_file = false;
};

std::span<const EmulatedBoard> boards();
/// Throws Error with the boards that there are.
const EmulatedBoard& board_named(std::string_view name);

}  // namespace tools
