// tools/test/boot.hpp - boots a board with an image of application flash and says what was wrong with what it showed.
#pragma once
#include <string>
#include <vector>

#include "tools/run/boards.hpp"
#include "tools/test/verdict.hpp"

namespace tools::test {

struct Boot {
  Bytes app_flash;
  std::vector<std::string> expected;  // POSIX extended, each in one line, in any order
  std::vector<std::string> refused;   // besides a kernel panic, unless one is wanted
  bool panics = false;
  std::string input;                  // as tools/run/input_script.hpp takes it
  std::string kernel = "kernel.elf";
  bool free_running = false;          // without -icount
  bool slow_processor = false;        // an instruction outlasts a clock of every board's timers
  std::vector<std::string> emulator_arguments{};
  std::vector<std::filesystem::path> programs{};  // whose panics are explained
};

/// Runs until all that is expected was seen. A hang ends after a guard time, which no verdict depends on otherwise.
Verdict boot(const EmulatedBoard& board, const std::string& name, const Boot& what);

}  // namespace tools::test
