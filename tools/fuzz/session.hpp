// tools/fuzz/session.hpp - one fuzzer, run for some time or on given inputs, and what came of it.
//
// Inputs that a fuzzer begins with are in tests/fuzz/corpus/NAME, those that once broke a promise in tests/fuzz/crashes/NAME.
// Errors   Error if there is no such fuzzer.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/types.hpp"

namespace tools::fuzz {

struct Session {
  std::filesystem::path root;
  std::string name;
  std::filesystem::path found{};  // folder for inputs that reach something new
  u32 seconds = 60;
  u32 seed = 0;                   // 0: another one each time
};

struct Outcome {
  int status = 0;
  u64 executions = 0;
  u64 per_second = 0;
  u64 edges = 0;      // covered, of the code under test
  u64 inputs = 0;     // that the corpus consists of now
  std::string broken{};                          // what did not hold, in words
  std::optional<std::filesystem::path> input{};  // that shows it
  std::string output{};                          // all that the fuzzer printed
};

/// The fuzzers that are built, by name.
std::vector<std::string> fuzzers(const std::filesystem::path& root);
std::filesystem::path program_of(const std::filesystem::path& root, const std::string& name);
/// Where ./fuzz keeps what it finds from run to run.
std::filesystem::path kept_corpus(const std::filesystem::path& root, const std::string& name);
std::vector<std::filesystem::path> past_crashes(const std::filesystem::path& root, const std::string& name);

Outcome fuzz(const Session& session);
/// Each of the inputs once, in order, until one breaks a promise.
Outcome replay(const std::filesystem::path& root, const std::string& name, const std::vector<std::filesystem::path>& inputs);
/// Takes into tests/fuzz/corpus/NAME the fewest and smallest inputs that reach all that is reached by now.
Outcome minimise(const std::filesystem::path& root, const std::string& name);

}  // namespace tools::fuzz
