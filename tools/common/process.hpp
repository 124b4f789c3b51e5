// tools/common/process.hpp - runs a program to its end and keeps what it printed.
//
// Errors   Error if the program cannot be started.
#pragma once
#include <string>
#include <vector>

namespace tools {

struct ProcessResult {
  int status = 0;      // as a shell reports it
  std::string output;  // standard output
  std::string errors;  // standard error
};

/// Runs `command` (program and arguments, found through PATH) without a terminal and without input.
ProcessResult run_process(const std::vector<std::string>& command);

}  // namespace tools
