// tools/fuzz/coverage.cpp - runs a fuzzer over its corpus and adds up what libFuzzer tells of each function.
#include "tools/fuzz/coverage.hpp"

#include <cstdlib>
#include <format>
#include <sstream>

#include "tools/common/process.hpp"
#include "tools/fuzz/session.hpp"

namespace tools::fuzz {
namespace {
using std::filesystem::path;

/// `[UN]COVERED_FUNC: hits: H edges: N/M function file:line`
void add_line(const path& root, const std::string& line, std::map<std::string, FileCoverage>& files) {
  const auto edges = line.find(" edges: "), slash = line.find('/', edges), last_space = line.rfind(' '), colon = line.rfind(':');
  if (!line.contains("COVERED_FUNC") || edges == std::string::npos || colon < last_space) return;
  const path file = std::filesystem::path{line.substr(last_space + 1, colon - last_space - 1)}.lexically_normal();
  const std::string name = file.lexically_relative(root).string();
  if (name.starts_with("..") || name.starts_with("tests/")) return;
  FileCoverage& entry = files[name];
  entry.edges_covered += static_cast<u32>(std::stoul(line.substr(edges + 8)));
  entry.edges += static_cast<u32>(std::stoul(line.substr(slash + 1)));
}
}  // namespace

std::map<std::string, FileCoverage> coverage(const path& root, const std::string& name) {
  setenv("ASAN_SYMBOLIZER_PATH", BULKHEAD_LLVM_PROGRAMS "/llvm-symbolizer", 1);
  const ProcessResult result = run_process({program_of(root, name).string(), "-runs=0", "-print_coverage=1", kept_corpus(root, name).string(),
                                            (root / "tests" / "fuzz" / "corpus" / name).string()});
  std::map<std::string, FileCoverage> files;
  std::istringstream lines{result.errors};
  for (std::string line; std::getline(lines, line);) add_line(root, line, files);
  std::erase_if(files, [](const auto& entry) { return entry.second.edges_covered == 0; });
  return files;
}

}  // namespace tools::fuzz
