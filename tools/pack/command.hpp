// tools/pack/command.hpp - `bulkhead pack`: an application's ELF becomes a TBF and a TAB.
#pragma once
#include <CLI/CLI.hpp>

namespace tools {

void add_pack_command(CLI::App& bulkhead);

}  // namespace tools
