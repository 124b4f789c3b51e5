// tools/run/command.hpp - `bulkhead run`: boots a board in the emulator with the applications asked for.
#pragma once
#include <CLI/CLI.hpp>

namespace tools {

/// Thrown by a subcommand whose result is an exit status rather than an error.
struct ExitStatus {
  int code = 0;
};

void add_run_command(CLI::App& bulkhead);

}  // namespace tools
