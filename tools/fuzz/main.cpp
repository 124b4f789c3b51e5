// tools/fuzz/main.cpp - the program behind ./fuzz: runs fuzzers for some time and says what they did and found.
//
// Exit status: 0 no promise was broken, 1 one was, 2 wrong usage.
#include <CLI/CLI.hpp>
#include <iostream>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/fuzz/coverage.hpp"
#include "tools/fuzz/session.hpp"

namespace {
using namespace tools;
using std::filesystem::path;

struct Arguments {
  std::vector<std::string> names;
  u32 seconds = 60;
  u32 seed = 0;
  bool coverage = false, minimise = false;
};

int list(const path& root) {
  for (const std::string& name : fuzz::fuzzers(root)) std::cout << name << "\n";
  std::cout << "./fuzz NAME... runs them; ./fuzz --help tells the options\n";
  return 0;
}

/// The calls that led there, as far as they are ours.
void print_stack(const path& root, const std::string& output) {
  std::istringstream lines{output};
  for (std::string line; std::getline(lines, line);)
    if (line.contains(" in ") && line.contains(root.string()) && line.contains("pp:")) std::cout << line << "\n";
}

void say_what_broke(const path& root, const std::string& name, const fuzz::Outcome& outcome) {
  std::cout << std::format("{}: broken: {}\n", name, outcome.broken);
  if (!outcome.input) return void(std::cout << outcome.output);
  print_stack(root, outcome.output);
  std::cout << std::format("  input       {}\n  reproduce   {} {}\n  keep        move it to tests/fuzz/crashes/{}/ under a name that says what it shows; ./test fuzz runs those\n",
                           outcome.input->string(), fuzz::program_of(root, name).lexically_relative(root).string(), outcome.input->string(), name);
}

void print_coverage(const path& root, const std::string& name) {
  for (const auto& [file, edges] : fuzz::coverage(root, name))
    std::cout << std::format("  {:5.1f} %  {:4} of {:4} edges  {}\n", 100.0 * edges.edges_covered / edges.edges, edges.edges_covered, edges.edges, file);
}

bool run_one(const path& root, const std::string& name, const Arguments& arguments) {
  std::cout << std::format("{}: {} s\n", name, arguments.seconds) << std::flush;
  const fuzz::Outcome outcome =
      fuzz::fuzz({.root = root, .name = name, .found = fuzz::kept_corpus(root, name), .seconds = arguments.seconds, .seed = arguments.seed});
  std::cout << std::format("{}: {} executions, {} a second, {} edges covered, {} inputs in {}\n", name, outcome.executions, outcome.per_second, outcome.edges,
                           outcome.inputs, fuzz::kept_corpus(root, name).lexically_relative(root).string());
  if (outcome.status != 0) say_what_broke(root, name, outcome);
  if (arguments.coverage) print_coverage(root, name);
  if (arguments.minimise && outcome.status == 0 && fuzz::minimise(root, name).status != 0) fail("the inputs of {} could not be minimised", name);
  return outcome.status == 0;
}

int run_all(const path& root, const Arguments& arguments) {
  for (const std::string& name : arguments.names) (void)fuzz::program_of(root, name);
  bool all_kept = true;
  for (const std::string& name : arguments.names) all_kept = run_one(root, name, arguments) && all_kept;
  return all_kept ? 0 : 1;
}
}  // namespace

int main(int count, char** values) {
  Arguments arguments;
  const path root = std::filesystem::canonical(values[1]);  // as what coverage is told of names files
  CLI::App app{"Runs fuzzers of the kernel and the capsules on the host; without a name it lists them", "fuzz"};
  app.add_option("name", arguments.names, "Which; what they find is kept in build/host/fuzz/corpus from run to run");
  app.add_option("--time", arguments.seconds, "Seconds for each of them; 60 without it")->check(CLI::PositiveNumber);
  app.add_option("--seed", arguments.seed, "Where random choices begin; another place each time without it");
  app.add_flag("--coverage", arguments.coverage, "Afterwards, how much of each file all inputs together reach");
  app.add_flag("--minimise", arguments.minimise, "Afterwards, the fewest inputs that reach as much become tests/fuzz/corpus/NAME");
  try {
    app.parse(count - 1, values + 1);
    return arguments.names.empty() ? list(root) : run_all(root, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
  } catch (const Error& error) {
    std::cerr << "fuzz: " << error.what() << '\n';
    return 2;
  }
}
