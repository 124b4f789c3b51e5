// tools/install/command.hpp - `bulkhead install`: has a running board install applications, over its serial line.
#pragma once
#include <CLI/CLI.hpp>

namespace tools {

void add_install_command(CLI::App& bulkhead);

}  // namespace tools
